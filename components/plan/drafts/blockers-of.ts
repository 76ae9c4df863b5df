import { nothingProven } from "@/lib/domain/evidence/nothing-proven";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";
import { whyNotReady } from "@/lib/domain/readiness/why-not-ready";
import type { PlanPerson } from "./plan-context";
import type { States } from "./section-state";

/**
 * What blocks the launch in the plan as it is being written, by the path of its field: the same law as
 * the server's, so that a blocker goes away with the word that clears it, also without a connection.
 */
export function blockersOf(states: States, people: readonly PlanPerson[]): Map<string, string> {
  const plan = Object.fromEntries(sections.map((section) => [section, states[section].draft.mine])) as PlanDocument;
  const known = new Map(people.map(({ id, name, active }) => [id, { name, active, role: "viewer" as const }]));
  const says = new Map<string, string>();
  for (const { code, field, say } of whyNotReady({ release: { ownerId: "" }, plan, items: [], people: known, ...nothingProven(plan, 0) })) {
    if (field === "release/ownerId" || code === "data.restore") continue;
    says.set(field, says.has(field) ? `${says.get(field)} ${say}` : say);
  }
  return says;
}
