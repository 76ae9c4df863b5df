import { type Change, difference } from "../plan/difference";
import type { PlanDocument, Step } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import type { NameOf } from "../plan/say-value";
import type { Scope } from "../evidence/scope";
import { canonical, coveredBy } from "../evidence/scope";

const most = 2;

/** What a kind of evidence covers has changed: in short sentences, the first few of them, then how many more. */
export function changesSince(scope: Scope, before: PlanDocument, after: PlanDocument, nameOf: NameOf): string[] {
  const changes = difference(onlyCovered(scope, before), onlyCovered(scope, after), nameOf).map(sayChange);
  const more = changes.length - most;
  return more > 0 ? [...changes.slice(0, most), `${more} more ${more === 1 ? "change" : "changes"}.`] : changes;
}

/** How many steps a drill would carry out in another way: changed, added or removed. */
export function countChangedSteps(before: PlanDocument, after: PlanDocument): number {
  const [was, is] = [before, after].map((plan) => new Map((coveredBy("way", plan) as Step[]).map((step) => [step.id, canonical(step)])));
  const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...ids].filter((id) => was?.get(id) !== is?.get(id)).length;
}

function sayChange({ label, before, after, long }: Change): string {
  if (before === "" && /added$/.test(label)) return `${label}.`;
  if (after === "" && /removed$/.test(label)) return `${label}.`;
  if (long || before.includes("\n") || after.includes("\n") || before.length + after.length > 60) return `${label}: rewritten.`;
  if (before === "") return `${label}: now ${after}.`;
  return after === "" ? `${label}: was ${before}, now empty.` : `${label}: was ${before}, now ${after}.`;
}

/** The plan with nothing in it but what the scope covers; people are not what a drill of the steps proves. */
function onlyCovered(scope: Scope, plan: PlanDocument): PlanDocument {
  const empty = emptyDocument();
  if (scope === "way") return { ...empty, steps: { ...empty.steps, items: plan.steps.items.map((step) => ({ ...step, ownerId: null, deputyId: null })) } };
  if (scope === "restore") return { ...empty, data: { ...empty.data, backup: plan.data.backup, backupNote: plan.data.backupNote, migrations: plan.data.migrations } };
  if (scope === "talk") return { ...empty, failures: plan.failures, roles: plan.roles, steps: { ...empty.steps, waysBack: plan.steps.waysBack } };
  return plan;
}
