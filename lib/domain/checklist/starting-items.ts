import type { TemplateItem } from "./item";

const day = 1_440;

type How = Partial<Pick<TemplateItem, "verifies" | "covers">>;

function item(phase: TemplateItem["phase"], title: string, dueMinutes: number | null, { verifies = null, covers = null }: How = {}): TemplateItem {
  return { phase, title, required: true, dueMinutes, verifies, covers };
}

/** The general starting checklist: sixteen items in four phases. */
export const startingItems: TemplateItem[] = [
  item("preDeployment", "Rollback plan documented and shared", -3 * day, { covers: "steps" }),
  item("preDeployment", "Rollback steps tested in staging", -2 * day, { verifies: "stepsTested" }),
  item("preDeployment", "Data impact analysis complete", -3 * day, { covers: "data" }),
  item("preDeployment", "Feature flags in place", -day, { covers: "artifacts" }),
  item("preDeployment", "Stakeholder comms template ready", -day, { verifies: "messagesReady" }),
  item("preDeployment", "Owner roles assigned", -day, { verifies: "rolesAssigned" }),
  item("duringDeployment", "Monitoring activated", 0),
  item("duringDeployment", "Error thresholds defined", 0, { verifies: "thresholdsDefined" }),
  item("duringDeployment", "Team on call and available", 0),
  item("postDeployment", "Metrics reviewed in real time", 60),
  item("postDeployment", "Feedback channels monitored", 60),
  item("postDeployment", "Alert triggers monitored", 60),
  item("rollback", "Rollback steps executed", null),
  item("rollback", "Success or failure logged", null),
  item("rollback", "Users and stakeholders notified", null),
  item("rollback", "Post-rollback monitoring engaged", null),
];
