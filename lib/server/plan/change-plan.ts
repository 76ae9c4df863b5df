import "server-only";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { pathsOfPerson } from "@/lib/domain/plan/paths-of-person";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { changedSections, type SectionRevisions, sectionRevisions } from "@/lib/domain/plan/save-plan";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { done, refuse, refuseRule, type Result } from "@/lib/domain/result/result";
import type { ReleaseDoor } from "../command";
import { currentVersion, keepVersion } from "./plan-version";
import { writeSections } from "./write-sections";

export type PlanState = { document: PlanDocument; revision: number; revisions: SectionRevisions; version: number; authorId: string };
export type PlanSaved = { revision: number; revisions: SectionRevisions; version: number };

/** The current plan and where it stands, under the release's lock. */
export async function readState(door: ReleaseDoor): Promise<PlanState> {
  const { document, number, authorId } = await currentVersion(door);
  const plan = await door.tx.plan.findUniqueOrThrow({ where: { releaseId: door.release.id }, select: { revision: true, sectionRevisions: true } });
  return { document, revision: plan.revision, revisions: sectionRevisions.parse(plan.sectionRevisions), version: number, authorId };
}

/** Replaces the plan by `after`: tables, version and event. The same text twice changes nothing. */
export async function changePlan(door: ReleaseDoor, before: PlanState, after: PlanDocument, note = ""): Promise<Result<PlanSaved>> {
  const { tx, release, now, actor } = door;
  const sections = changedSections(before.document, after);
  if (sections.length === 0) return done({ revision: before.revision, revisions: before.revisions, version: before.version });
  if (!isOpen(release.status)) return refuseRule(`This release is ${statusNames[release.status].toLowerCase()}, so its plan is kept as it was. Duplicate the release to plan anew.`);
  // An earlier version may name people who left since: that is a blocker, and no reason to lose a text.
  const strangers = note === "" ? await whyNotNamed(door, before.document, after) : done(null);
  if (!strangers.ok) return strangers;

  const revision = before.revision + 1;
  const stamp = { revision, personId: actor.id, at: now.toISOString() };
  const revisions = { ...before.revisions, ...Object.fromEntries(sections.map((section) => [section, stamp])) } as SectionRevisions;
  await writeSections(tx, release.id, after, sections);
  await tx.plan.update({ where: { releaseId: release.id }, data: { revision, sectionRevisions: revisions }, select: { releaseId: true } });
  const version = await keepVersion(door, after, note);
  door.record({ type: note === "" ? "plan.saved" : "plan.restored", data: { sections, version, note } });
  return done({ revision, revisions, version });
}

export function stampAll(sections: readonly Section[], personId: string, now: Date): SectionRevisions {
  return Object.fromEntries(sections.map((section) => [section, { revision: 0, personId, at: now.toISOString() }])) as SectionRevisions;
}

// Who was named before may stay although deactivated; only who is newly named must be active.
async function whyNotNamed({ tx }: ReleaseDoor, before: PlanDocument, after: PlanDocument): Promise<Result<null>> {
  const known = new Set(peopleOf(before));
  const added = peopleOf(after).filter((id) => !known.has(id));
  if (added.length === 0) return done(null);
  const found = await tx.person.findMany({ where: { id: { in: added } }, select: { id: true, name: true, deactivatedAt: true } });
  const active = new Set(found.filter((person) => person.deactivatedAt === null).map((person) => person.id));
  const fields = added.filter((id) => !active.has(id)).flatMap((id) => {
    const name = found.find((person) => person.id === id)?.name;
    const say = name ? `${name} is deactivated. Choose somebody who is active.` : "This person is not known here. Choose somebody from the list.";
    return pathsOfPerson(after, id).map((path) => ({ path, say }));
  });
  const first = fields[0];
  return first ? refuse({ kind: "invalid", say: fields.length === 1 ? first.say : `${fields.length} fields need your attention.`, fields }) : done(null);
}
