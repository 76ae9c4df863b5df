import "server-only";
import type { ApprovalAnswer } from "@/lib/domain/approval/approval";
import type { SinceApproved } from "@/lib/domain/approval/view";
import { difference } from "@/lib/domain/plan/difference";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { sectionNames, sections } from "@/lib/domain/plan/sections";
import type { Transaction } from "../db";
import { readDocument } from "../readiness/evaluate-release";

/** More versions than that are compared at their ends only. */
const most = 40;

type Asked = { releaseId: string; last: { version: number; at: Date; answer: ApprovalAnswer }; newest: number };

/** What the plan says otherwise than in the version that somebody answered last, and who wrote it when. */
export async function sinceApproved(tx: Transaction, { releaseId, last, newest }: Asked): Promise<SinceApproved> {
  const every = newest - last.version <= most;
  const rows = await tx.planVersion.findMany({
    where: { releaseId, number: every ? { gte: last.version, lte: newest } : { in: [last.version, newest] } },
    orderBy: { number: "asc" },
    select: { number: true, document: true, savedAt: true, author: { select: { name: true } } },
  });
  const versions = rows.map((row) => ({ ...row, document: readDocument(row.document) }));
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(versions.flatMap(({ document }) => peopleOf(document)))] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "somebody unknown";
  const [first, latest] = [versions[0], versions.at(-1)];
  if (!first || !latest) return { ...last, at: last.at.toISOString(), changes: [], unchanged: [] };
  const steps = versions.slice(1).map((version, at) => ({ version, changes: difference((versions[at] ?? first).document, version.document, nameOf) }));
  const changes = difference(first.document, latest.document, nameOf).map((change) => {
    const by = steps.findLast((step) => step.changes.some(({ section, label }) => section === change.section && label === change.label))?.version ?? latest;
    return { ...change, who: by.author.name, at: by.savedAt.toISOString(), version: by.number };
  });
  const unchanged = sections.filter((section) => !changes.some((change) => change.section === section)).map((section) => sectionNames[section]);
  return { ...last, at: last.at.toISOString(), changes, unchanged };
}
