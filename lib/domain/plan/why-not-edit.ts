import { mayRole } from "../access/policy";
import type { Role } from "../access/roles";
import { isOpen, type ReleaseStatus, statusNames } from "../release/status";
import type { PlanDocument, Section } from "./document";
import { ownsSection } from "./owns-section";
import { sectionNames } from "./sections";

type Asker = { id: string; role: Role };
type Release = { status: ReleaseStatus; owner: string };

/** Why this person may only read the section, or null when they may edit it. `owner` is the name of the release's owner. */
export function whyNotEditSection(person: Asker, plan: PlanDocument, section: Section, { status, owner }: Release): string | null {
  if (!isOpen(status)) return `This release is ${statusNames[status].toLowerCase()}, so its plan is kept as it was. Duplicate the release to plan anew.`;
  const answer = mayRole("plan.edit", person.role);
  if (answer === "yes" || (answer === "named" && ownsSection(plan, section, person.id))) return null;
  return `You can read this, not change it: the plan does not name you for “${sectionNames[section]}”. Ask ${owner}, who owns the release.`;
}
