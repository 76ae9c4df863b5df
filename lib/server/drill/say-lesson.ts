import "server-only";
import { sayLessonInput } from "@/lib/domain/drill/drill";
import { done, refuseField, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { currentVersion } from "../plan/plan-version";
import { findDrill, onDrills } from "./drill-door";

/** What a drill taught. The same sentence twice is one lesson. */
export const sayLesson = command({
  ...onDrills,
  input: sayLessonInput,
  run: async (door, { drillId, text, stepId }) => {
    const { tx, now, actor } = door;
    const found = await findDrill(door, drillId);
    if (!found.ok) return found;
    const { startedAt, cancelledAt } = found.value;
    if (cancelledAt || !startedAt) return refuseRule("This drill has not begun, so nothing was learned from it yet.");
    const { document } = await currentVersion(door);
    if (stepId !== null && !document.steps.items.some(({ id }) => id === stepId)) return refuseField("stepId", "This step is not in the plan any more. Choose another one, or none.");
    const same = await tx.drillLesson.findFirst({ where: { drillId, text, stepId }, select: { id: true } });
    if (same) return done({ lessonId: same.id });
    const { id } = await tx.drillLesson.create({ data: { drillId, text, stepId, byId: actor.id, at: now }, select: { id: true } });
    door.record({ type: "lesson.said", data: { drillId, lessonId: id, text } });
    return done({ lessonId: id });
  },
});
