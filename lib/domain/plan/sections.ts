import type { Section } from "./document";

export const sections = ["triggers", "steps", "data", "roles", "times", "messages", "review", "blast", "failures", "artifacts"] as const satisfies Section[];

/** The seven that a plan must have; the other three help. */
export const coreSections = sections.slice(0, 7);

export const sectionNames: Record<Section, string> = {
  triggers: "Trigger conditions",
  steps: "Rollback steps",
  data: "Data integrity",
  roles: "Roles and ownership",
  times: "Time thresholds",
  messages: "Communication",
  review: "Post-rollback review",
  blast: "Blast radius",
  failures: "Failure modes",
  artifacts: "Flags, artifacts",
};
