import "server-only";
import { peopleOf } from "@/lib/domain/plan/people-of";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { Transaction } from "../db";

/** Whom an internal e-mail reaches: active people whom the plan names or invites to the review, and who owns steps now. */
export async function listInside(tx: Transaction, plan: PinnedPlan, state: RunState): Promise<{ id: string; email: string }[]> {
  const owners = Object.values(state.steps).flatMap(({ ownerId }) => ownerId ?? []);
  const ids = [...new Set([...peopleOf(plan.document), ...owners])];
  return tx.person.findMany({ where: { id: { in: ids }, deactivatedAt: null }, orderBy: { id: "asc" }, select: { id: true, email: true } });
}
