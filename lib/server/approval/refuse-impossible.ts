import "server-only";
import type { ApprovalStep } from "@/lib/domain/approval/approval";
import { whyNotPossible } from "@/lib/domain/approval/why-not-possible";
import { refuseField } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

/** Refuses a policy that nobody could ever fulfil, or that names services that are not there. */
export async function refuseImpossible(tx: Transaction, { steps, serviceIds }: { steps: readonly ApprovalStep[]; serviceIds: readonly string[] }) {
  const known = await tx.service.count({ where: { id: { in: [...serviceIds] } } });
  if (known < serviceIds.length) return refuseField("serviceIds", "One of these services is not known here. Choose it from the list.");
  const why = whyNotPossible(steps, await readApprovers(tx, steps));
  return why && refuseField(`steps.${why.at}.count`, why.say);
}

/** Everybody of the roles, and everybody named, in steps. */
export async function readApprovers(tx: Transaction, steps: readonly ApprovalStep[]) {
  const roles = steps.flatMap(({ who }) => (who.kind === "role" ? who.role : []));
  const ids = steps.flatMap(({ who }) => (who.kind === "people" ? who.personIds : []));
  const rows = await tx.person.findMany({ where: { OR: [{ role: { in: roles } }, { id: { in: ids } }] }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, role: true, deactivatedAt: true } });
  return rows.map(({ deactivatedAt, ...row }) => ({ ...row, active: deactivatedAt === null }));
}
