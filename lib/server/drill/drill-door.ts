import "server-only";
import { needsRestoreTest } from "@/lib/domain/readiness/evidence-rules";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { keyOf } from "@/lib/domain/release/key";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { done, refuseField, refuseMissing, refuseRule, type Result } from "@/lib/domain/result/result";
import type { ReleaseDoor } from "../command";
import { currentVersion } from "../plan/plan-version";
import { findActive } from "../review/find-active";

/** Where the policy says "named": the owner, whom the plan names, who leads a drill or is invited, who has a lesson to act on. */
export async function namedForDrill(door: ReleaseDoor, input: { release: string; drillId?: string | null; lessonId?: string }): Promise<boolean> {
  const { tx, release, actor } = door;
  if (release.ownerId === actor.id) return true;
  const own = { OR: [{ leadId: actor.id }, { invitees: { some: { personId: actor.id } } }] };
  if (input.drillId && (await tx.drill.findFirst({ where: { id: input.drillId, releaseId: release.id, ...own }, select: { id: true } }))) return true;
  if (input.lessonId && (await tx.drillLesson.findFirst({ where: { id: input.lessonId, ownerId: actor.id, drill: { releaseId: release.id } }, select: { id: true } }))) return true;
  return peopleOf((await currentVersion(door)).document).includes(actor.id);
}

/** What every verb on the drills of a release is made with. */
export const onDrills = { may: "drill.edit", release: ({ release }: { release: string }) => release, named: namedForDrill } as const;

/** Drills are of releases that are still on their way. */
export function whyNotDrill({ release }: ReleaseDoor): Result<true> {
  if (isOpen(release.status)) return done(true);
  return refuseRule(`${keyOf(release.number)} is ${statusNames[release.status].toLowerCase()}, so no drill of it is planned or kept any more.`);
}

/** A restore test needs a backup to restore. */
export async function whyNotRestore(door: ReleaseDoor): Promise<Result<true>> {
  const { document } = await currentVersion(door);
  return needsRestoreTest(document.data) ? done(true) : refuseRule("The plan names no backup, so there is nothing to restore. Say in the data section which backup is taken, then test its restore.");
}

export async function findDrill({ tx, release }: ReleaseDoor, drillId: string) {
  const drill = await tx.drill.findFirst({ where: { id: drillId, releaseId: release.id }, include: { invitees: true } });
  return drill ? done(drill) : refuseMissing("There is no such drill of this release. Read the list of its drills again.");
}

export async function findLesson({ tx, release }: ReleaseDoor, lessonId: string) {
  const lesson = await tx.drillLesson.findFirst({ where: { id: lessonId, drill: { releaseId: release.id } }, include: { drill: { select: { id: true, kind: true, planVersionId: true } } } });
  return lesson ? done(lesson) : refuseMissing("This lesson is not among those of the release. Read the list of its drills again.");
}

export type Planned = { at: Date; minutes: number; leadId: string; inviteeIds: string[] };
const furthestMs = 2 * 366 * 86_400_000;

/** What was planned, once its time lies ahead and its people are active. Who leads is not invited besides. */
export async function checkPlanned(door: ReleaseDoor, { at, minutes, leadId, inviteeIds }: Omit<Planned, "at"> & { at: string }): Promise<Result<Planned>> {
  const moment = new Date(at);
  if (moment <= door.now) return refuseField("at", "Choose a time that lies ahead.");
  if (moment.getTime() > door.now.getTime() + furthestMs) return refuseField("at", "Choose a time within the next two years.");
  const lead = await findActive(door, [leadId], "leadId");
  if (!lead.ok) return lead;
  const others = await findActive(door, inviteeIds.filter((id) => id !== leadId), "inviteeIds");
  return others.ok ? done({ at: moment, minutes, leadId, inviteeIds: others.value.map(({ id }) => id) }) : others;
}
