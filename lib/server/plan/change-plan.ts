import "server-only";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { changedSections, type SectionRevisions, sectionRevisions } from "@/lib/domain/plan/save-plan";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { refuseField, refuseRule, type Result, done } from "@/lib/domain/result/result";
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
  const stranger = await findStranger(door, before.document, after);
  if (stranger) return refuseField("plan", stranger);

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

// Who was named before may stay although deactivated: that is a blocker, and no reason to lose a text.
async function findStranger({ tx }: ReleaseDoor, before: PlanDocument, after: PlanDocument): Promise<string | null> {
  const known = new Set(peopleOf(before));
  const added = peopleOf(after).filter((id) => !known.has(id));
  if (added.length === 0) return null;
  const found = await tx.person.findMany({ where: { id: { in: added } }, select: { name: true, deactivatedAt: true } });
  if (found.length < added.length) return "Somebody named in the plan is not known here. Choose people from the list.";
  const gone = found.find((person) => person.deactivatedAt !== null);
  return gone ? `${gone.name} is deactivated. Choose somebody who is active.` : null;
}
