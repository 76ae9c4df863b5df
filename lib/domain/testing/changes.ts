import type { Item } from "../checklist/item";
import type { Message, PlanDocument, Step, Trigger } from "../plan/document";
import type { DrillKind } from "../drill/kinds";
import type { DrillFact } from "../evidence/evidence";
import { type ReleaseUnderTest, renew } from "./complete-release";

/** `ofEvidence`: is made after the others, of which the evidence then speaks. */
export type Change = ((release: ReleaseUnderTest) => void) & { ofEvidence?: true };
type Data = PlanDocument["data"];

// Each leaves a release alone whose row was taken away by another change.
function patch<T extends object>(rows: readonly T[], at: number, fields: Partial<T>): void {
  const row = rows[at];
  if (row) Object.assign(row, fields);
}

export const trigger = (at: number, fields: Partial<Trigger>): Change => ({ plan }) => patch(plan.triggers.items, at, fields);
export const step = (at: number, fields: Partial<Step>): Change => ({ plan }) => patch(plan.steps.items, at, fields);
export const message = (at: number, fields: Partial<Message>): Change => ({ plan }) => patch(plan.messages.items, at, fields);
export const duty = (at: number, fields: Partial<PlanDocument["roles"]["items"][number]>): Change => ({ plan }) => patch(plan.roles.items, at, fields);
export const item = (at: number, fields: Partial<Item>): Change => ({ items }) => patch(items, at, fields);
export const data = (fields: Partial<Data>): Change => ({ plan }) => void Object.assign(plan.data, fields);
export const times = (fields: Partial<PlanDocument["times"]>): Change => ({ plan }) => void Object.assign(plan.times, fields);
export const messages = (fields: Partial<PlanDocument["messages"]>): Change => ({ plan }) => void Object.assign(plan.messages, fields);
export const review = (fields: Partial<PlanDocument["review"]>): Change => ({ plan }) => void Object.assign(plan.review, fields);

/** The release touches data, and everything about that is answered but for `fields`. */
export const touching = (fields: Partial<Data> = {}): Change =>
  data({ touchesData: true, noDataReason: "", answeredById: null, writes: "Orders", fate: "repair", lossClass: "recoverable", backup: "planned", ...fields });

export const migration = (reversible: boolean | null, name = "Add a column"): Data["migrations"][number] => ({ id: "01c00000-0000-7000-8000-000000000001", name, reversible, note: "" });
export const reconciliation = (ownerId: string | null): Data["reconciliations"][number] => ({ id: "01d00000-0000-7000-8000-000000000001", check: "Count the orders", ownerId });

export const ofEvidence = (change: Change): Change => Object.assign(change, { ofEvidence: true as const });
export const evidence = (fields: Partial<ReleaseUnderTest["evidence"]>): Change => ofEvidence((release) => void Object.assign(release.evidence, fields));
export const drillOf = (kind: DrillKind, fields: Partial<DrillFact> | null): Change =>
  ofEvidence(({ evidence: { drills } }) => {
    const at = drills.findIndex((drill) => drill.kind === kind);
    if (at !== -1) drills.splice(at, 1, ...(fields ? [{ ...drills[at], ...fields } as DrillFact] : []));
  });
export const staleTick = (at: number): Change => ofEvidence(({ items }) => { const tick = items[at]?.tick; if (tick) items[at] = { ...items[at], tick: { ...tick, digest: "of another plan" } } as Item; });

/** Carries out changes: first those of the plan, which the evidence then speaks of, then those of the evidence. */
export function make(changes: readonly Change[], release: ReleaseUnderTest): ReleaseUnderTest {
  const flat = changes.flatMap((change) => parts.get(change) ?? [change]);
  for (const change of flat) if (!change.ofEvidence) change(release);
  renew(release);
  for (const change of flat) if (change.ofEvidence) change(release);
  return release;
}

const parts = new WeakMap<Change, readonly Change[]>();
export const all = (...changes: Change[]): Change => {
  const together: Change = (release) => changes.forEach((change) => change(release));
  parts.set(together, changes.flatMap((change) => parts.get(change) ?? [change]));
  return together;
};
export const nothing: Change = () => {};
