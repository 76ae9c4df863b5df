import "server-only";
import type { Item } from "@/lib/domain/checklist/item";
import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import { peopleOf } from "@/lib/domain/plan/people-of";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import { evaluate, type Readiness } from "@/lib/domain/readiness/readiness";
import { listItems } from "../checklist/list-items";
import type { Transaction } from "../db";
import { readEvidence } from "../evidence/read-evidence";

type Asked = { id: string; ownerId: string; deployedAt: Date | null };
export type Evaluated = { readiness: Readiness; plan: PlanDocument; items: Item[]; people: ReadinessInput["people"]; input: ReadinessInput };

/** Reads the plan (as its newest version holds it), the items, the evidence, the policy and the people, and asks the law at `now`. */
export async function evaluateRelease(tx: Transaction, release: Asked, now: Date): Promise<Evaluated> {
  const input = await readInput(tx, release, now);
  return { readiness: evaluate(input), plan: input.plan, items: [...input.items], people: input.people, input };
}

export async function readInput(tx: Transaction, release: Asked, now: Date): Promise<ReadinessInput> {
  const version = await tx.planVersion.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" }, select: { document: true } });
  const plan = readDocument(version.document);
  const items = await listItems(tx, release.id);
  const { evidence, policy } = await readEvidence(tx, release.id, plan);
  const ids = [
    release.ownerId,
    ...peopleOf(plan),
    ...items.flatMap((item) => item.ownerId ?? []),
    ...evidence.approvals.flatMap(({ personId, forId }) => [personId, forId ?? personId]),
    ...policy.approvals.flatMap(({ steps }) => steps.flatMap(({ who }) => (who.kind === "people" ? who.personIds : []))),
  ];
  const rows = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, role: true, deactivatedAt: true } });
  const people = new Map(rows.map((row) => [row.id, { name: row.name, role: row.role, active: row.deactivatedAt === null }]));
  // What was good when the deployment began does not grow old while it goes on.
  const at = Math.min(now.getTime(), release.deployedAt?.getTime() ?? Infinity);
  return { release: { ownerId: release.ownerId }, plan, items, people, evidence, policy, now: at };
}

const mostKept = 50;
const kept = new Map<string, PlanDocument>();

/** The same for a page that many read at once, from the text that the database keeps: what was parsed lately is not parsed again, so nobody may change it. */
export function readDocumentText(stored: string): PlanDocument {
  const known = kept.get(stored) ?? readDocument(JSON.parse(stored));
  // The newest last, so that the first is the one to forget.
  kept.delete(stored);
  kept.set(stored, known);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** The document of a stored version. Parsed on the way out, because shapes grow and rows stay. */
export function readDocument(stored: unknown): PlanDocument {
  return planDocument.parse(stored);
}
