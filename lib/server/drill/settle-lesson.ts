import "server-only";
import { lessonRef } from "@/lib/domain/drill/drill";
import { isTakenIn } from "@/lib/domain/drill/lesson";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command, type ReleaseDoor } from "../command";
import { readDocument } from "../readiness/evaluate-release";
import { findLesson, onDrills } from "./drill-door";

const atMost = 200;

/** The plan took a lesson in: settled with the version that did. Refused while what it speaks of says the same as in the drill. */
export const settleLesson = command({
  ...onDrills,
  input: lessonRef,
  run: async (door, { lessonId }) => {
    const found = await findLesson(door, lessonId);
    if (!found.ok) return found;
    const lesson = found.value;
    if (lesson.settledAt) return done({ lessonId, inVersion: lesson.inVersion });
    const inVersion = await findVersion(door, lesson.drill.planVersionId, lesson.stepId);
    if (inVersion === null) return refuseRule(lesson.stepId ? "The step says the same as in the drill. Edit it first, then mark the lesson as settled." : "The plan says the same as in the drill. Edit it first, then mark the lesson as settled.");
    await door.tx.drillLesson.update({ where: { id: lessonId }, data: { inVersion, settledAt: door.now, settledById: door.actor.id }, select: { id: true } });
    door.record({ type: "lesson.settled", data: { lessonId, text: lesson.text, inVersion } });
    return done({ lessonId, inVersion });
  },
});

/** An action that a lesson became is done. */
export const finishLesson = command({
  ...onDrills,
  input: lessonRef,
  run: async (door, { lessonId }) => {
    const found = await findLesson(door, lessonId);
    if (!found.ok) return found;
    const lesson = found.value;
    if (lesson.settledAt) return done({ lessonId });
    if (!lesson.ownerId) return refuseRule("Nobody has this lesson as an action yet. Edit the plan, or make it an action first.");
    await door.tx.drillLesson.update({ where: { id: lessonId }, data: { settledAt: door.now, settledById: door.actor.id }, select: { id: true } });
    door.record({ type: "lesson.settled", data: { lessonId, text: lesson.text } });
    return done({ lessonId });
  },
});

/** The oldest version since which the plan has taken the lesson in without a break; null while it has not. */
async function findVersion({ tx, release }: ReleaseDoor, drilledId: string | null, stepId: string | null): Promise<number | null> {
  if (drilledId === null) return null;
  const drilled = await tx.planVersion.findUniqueOrThrow({ where: { id: drilledId }, select: { number: true, document: true } });
  const before = readDocument(drilled.document);
  const later = await tx.planVersion.findMany({ where: { releaseId: release.id, number: { gt: drilled.number } }, orderBy: { number: "desc" }, take: atMost, select: { number: true, document: true } });
  let since: number | null = null;
  for (const { number, document } of later) {
    if (!isTakenIn(stepId, before, readDocument(document))) break;
    since = number;
  }
  return since;
}
