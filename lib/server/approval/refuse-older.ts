import "server-only";
import { difference } from "@/lib/domain/plan/difference";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { refuse, refuseMissing } from "@/lib/domain/result/result";
import type { ReleaseDoor } from "../command";
import { readDocument } from "../readiness/evaluate-release";

/** An answer to a version that is not the newest: what changed since, so that it can be read and answered. */
export async function refuseOlder({ tx, release }: ReleaseDoor, older: number, newest: number) {
  const found = await tx.planVersion.findMany({ where: { releaseId: release.id, number: { in: [older, newest] } }, select: { number: true, document: true, author: { select: { name: true } } } });
  const [before, after] = [older, newest].map((number) => found.find((version) => version.number === number));
  if (!before || !after) return refuseMissing(`This plan has no version ${older}. The newest is ${newest}.`);
  const documents = { before: readDocument(before.document), after: readDocument(after.document) };
  const people = await tx.person.findMany({ where: { id: { in: [...new Set([...peopleOf(documents.before), ...peopleOf(documents.after)])] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const changes = difference(documents.before, documents.after, (id) => names.get(id) ?? "somebody unknown");
  const [first, ...more] = changes.map(({ label }) => label);
  const what = first === undefined ? "" : ` What changed: ${first}${more.length > 0 ? `, and ${more.length} more` : ""}.`;
  const say = `You read version ${older}; ${after.author.name} has saved version ${newest} since.${what} Your answer was not recorded: read version ${newest}, and answer that.`;
  return refuse({ kind: "conflict", say, current: { version: newest, changes } });
}
