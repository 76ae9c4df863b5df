import "server-only";
import { giveLessonInput } from "@/lib/domain/drill/drill";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { notify } from "../notification/notify";
import { findActive } from "../review/find-active";
import { findLesson, onDrills } from "./drill-door";

/** Makes a lesson an action of one person until one day; another person or day replaces them. */
export const giveLesson = command({
  ...onDrills,
  input: giveLessonInput,
  run: async (door, { lessonId, ownerId, dueOn }) => {
    const { tx, release, actor } = door;
    const found = await findLesson(door, lessonId);
    if (!found.ok) return found;
    const lesson = found.value;
    if (lesson.settledAt) return refuseRule("This lesson is settled already. Say a new one if something is left.");
    const day = new Date(`${dueOn}T00:00:00Z`);
    if (lesson.ownerId === ownerId && lesson.dueOn?.getTime() === day.getTime()) return done({ lessonId });
    const owner = await findActive(door, [ownerId], "ownerId");
    if (!owner.ok) return owner;
    await tx.drillLesson.update({ where: { id: lessonId }, data: { ownerId, dueOn: day }, select: { id: true } });
    door.record({ type: "lesson.given", data: { lessonId, text: lesson.text, ownerId, ownerName: owner.value[0]?.name ?? "" } });
    if (ownerId !== actor.id && ownerId !== lesson.ownerId) {
      const say = `${actor.name} made a lesson of a drill of ${release.name} your action until ${dueOn}: ${lesson.text}`;
      await notify(door, { to: [ownerId], kind: "lessonGiven", say, href: `/releases/${keyOf(release.number)}/drills#lesson-${lessonId}` });
    }
    return done({ lessonId });
  },
});
