import type { TemplateItem } from "./item";

const day = 1_440;

function item(phase: TemplateItem["phase"], title: string, dueMinutes: number | null, verifies: TemplateItem["verifies"] = null): TemplateItem {
  return { phase, title, required: true, dueMinutes, verifies };
}

/** The general starting checklist: sixteen items in four phases. */
export const startingItems: TemplateItem[] = [
  item("preDeployment", "Rollback plan documented and shared", -3 * day),
  item("preDeployment", "Rollback steps tested in staging", -2 * day),
  item("preDeployment", "Data impact analysis complete", -3 * day),
  item("preDeployment", "Feature flags in place", -day),
  item("preDeployment", "Stakeholder comms template ready", -day, "messagesReady"),
  item("preDeployment", "Owner roles assigned", -day, "rolesAssigned"),
  item("duringDeployment", "Monitoring activated", 0),
  item("duringDeployment", "Error thresholds defined", 0, "thresholdsDefined"),
  item("duringDeployment", "Team on call and available", 0),
  item("postDeployment", "Metrics reviewed in real time", 60),
  item("postDeployment", "Feedback channels monitored", 60),
  item("postDeployment", "Alert triggers monitored", 60),
  item("rollback", "Rollback steps executed", null),
  item("rollback", "Success or failure logged", null),
  item("rollback", "Users and stakeholders notified", null),
  item("rollback", "Post-rollback monitoring engaged", null),
];
