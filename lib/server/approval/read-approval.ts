import "server-only";
import { type StepState } from "@/lib/domain/approval/approval-state";
import { askedNow, type Turn } from "@/lib/domain/approval/asked-now";
import type { Around } from "@/lib/domain/approval/may-approve";
import type { Away } from "@/lib/domain/person/away";
import { approvalSteps, ownersOf } from "@/lib/domain/readiness/approval-rules";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import type { ApprovalAsk } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { readInput } from "../readiness/evaluate-release";
import { readAway } from "./read-away";

export type PolicyHours = { id: string; name: string; remindHours: number; escalateHours: number };
export type ApprovalNow = {
  input: ReadinessInput;
  around: Around;
  steps: StepState[];
  /** Whom the plan as it is waits for. */
  turns: Turn[];
  hours: PolicyHours[];
  /** The newest ask; `isCurrent`: it speaks of the plan as it is. */
  ask: (ApprovalAsk & { isCurrent: boolean }) | null;
  /** Who is away today, and who stands in. */
  away: ReadonlyMap<string, Away>;
  nameOf: (id: string) => string;
};

/** How the approval of a release stands at `now`, with everybody who could be asked. */
export async function readApproval(tx: Transaction, release: { id: string; ownerId: string; deployedAt: Date | null }, now: Date): Promise<ApprovalNow> {
  const plain = await readInput(tx, release, now);
  const approvers = plain.policy.approvals.flatMap((policy) => policy.steps.map(({ who }) => who));
  const roles = approvers.flatMap((who) => (who.kind === "role" ? who.role : []));
  const rows = roles.length > 0 ? await tx.person.findMany({ where: { role: { in: roles }, deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, role: true } }) : [];
  const people = new Map([...plain.people, ...rows.map(({ id, name, role }) => [id, { name, role, active: true }] as const)]);
  const input = { ...plain, people };
  const around = { plan: plain.plan, people, ownIds: ownersOf(plain) };
  const steps = approvalSteps(input);
  const turns = askedNow(steps, around);
  // One after the other: a transaction has one connection.
  const ask = await tx.approvalAsk.findFirst({ where: { releaseId: release.id }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] });
  const hours = await tx.approvalPolicy.findMany({ where: { id: { in: [...new Set(steps.map(({ policyId }) => policyId))] } }, select: { id: true, name: true, remindHours: true, escalateHours: true } });
  const away = await readAway(tx, [...people.keys()], now);
  const standIns = [...away.values()].flatMap(({ standInId }) => standInId ?? []).filter((id) => !people.has(id));
  for (const { id, name, role, deactivatedAt } of await tx.person.findMany({ where: { id: { in: standIns } }, select: { id: true, name: true, role: true, deactivatedAt: true } })) {
    people.set(id, { name, role, active: deactivatedAt === null });
  }
  return {
    input, around, steps, turns, hours, away,
    ask: ask && { ...ask, isCurrent: ask.digest === plain.evidence.digests.plan },
    nameOf: (id) => people.get(id)?.name ?? "somebody unknown",
  };
}

/** Everybody who is asked now, and beside those who are away the one who stands in. */
export function toldOf({ turns, away, around }: Pick<ApprovalNow, "turns" | "away" | "around">): string[] {
  const asked = turns.flatMap(({ personIds }) => personIds);
  const standIns = asked.flatMap((id) => away.get(id)?.standInId ?? []).filter((id) => !around.ownIds.has(id) && around.people.get(id)?.active === true);
  return [...new Set([...asked, ...standIns])];
}

/** Of those who are asked or have answered, for whom somebody stands in today. */
export function standsInFor({ away }: Pick<ApprovalNow, "away">, personId: string): string[] {
  return [...away].flatMap(([id, { standInId }]) => (standInId === personId ? id : []));
}
