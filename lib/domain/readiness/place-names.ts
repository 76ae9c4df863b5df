import { sectionNames } from "../plan/sections";
import type { Place } from "./blocker";

/** Where a blocker is cleared, as people read it. */
export const placeNames: Record<Place, string> = {
  triggers: `Plan, ${sectionNames.triggers}`,
  steps: `Plan, ${sectionNames.steps}`,
  data: `Plan, ${sectionNames.data}`,
  roles: `Plan, ${sectionNames.roles}`,
  times: `Plan, ${sectionNames.times}`,
  messages: `Plan, ${sectionNames.messages}`,
  review: `Plan, ${sectionNames.review}`,
  blast: `Plan, ${sectionNames.blast}`,
  failures: `Plan, ${sectionNames.failures}`,
  artifacts: `Plan, ${sectionNames.artifacts}`,
  checklist: "Checklist",
  drills: "Drills",
  approvals: "Approvals",
  release: "The release itself",
};
