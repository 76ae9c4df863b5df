import "server-only";
import { noteDrillInput } from "@/lib/domain/drill/drill";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { findDrill, onDrills, whyNotDrill } from "./drill-door";

/** What worked, what was unclear and what took too long, of a drill that has begun. Its result stays. */
export const noteDrill = command({
  ...onDrills,
  input: noteDrillInput,
  run: async (door, { drillId, worked, unclear, tookLong }) => {
    const found = await findDrill(door, drillId);
    if (!found.ok) return found;
    const drill = found.value;
    if (drill.cancelledAt) return refuseRule("This drill was cancelled, so there is nothing to tell of it.");
    if (!drill.startedAt) return refuseRule("This drill has not begun yet. Notes are written during it or afterwards.");
    // A run may end when its release is over, and whoever led it is asked for this then.
    const open = drill.runId ? done(true) : whyNotDrill(door);
    if (!open.ok) return open;
    if (drill.worked === worked && drill.unclear === unclear && drill.tookLong === tookLong) return done({ drillId });
    await door.tx.drill.update({ where: { id: drillId }, data: { worked, unclear, tookLong }, select: { id: true } });
    door.record({ type: "drill.changed", data: { drillId, kind: drill.kind } });
    return done({ drillId });
  },
});
