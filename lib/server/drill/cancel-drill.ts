import "server-only";
import { drillRef } from "@/lib/domain/drill/drill";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { findDrill, onDrills } from "./drill-door";
import { tellOfDrill } from "./tell-of-drill";

/** A drill that has not begun does not take place. Everybody who was invited hears of it. */
export const cancelDrill = command({
  ...onDrills,
  input: drillRef,
  run: async (door, { drillId }) => {
    const { tx, release, actor, now } = door;
    const found = await findDrill(door, drillId);
    if (!found.ok) return found;
    const drill = found.value;
    if (drill.cancelledAt) return done({ drillId });
    if (drill.startedAt || drill.endedAt) return refuseRule("This drill has begun, so it cannot be cancelled any more. End it, and say what was unclear.");
    await tx.drill.update({ where: { id: drillId }, data: { cancelledAt: now, sequence: { increment: 1 } }, select: { id: true } });
    door.record({ type: "drill.cancelled", data: { drillId, kind: drill.kind } });
    const to = [drill.leadId, ...drill.invitees.filter(({ comes }) => comes !== false).map(({ personId }) => personId)].filter((id) => id !== actor.id);
    if (drill.scheduledAt) await tellOfDrill(door, { release, drill: { ...drill, scheduledAt: drill.scheduledAt }, to, kind: "drillInvited", say: (title, when) => `The ${title} of ${when} does not take place: ${actor.name} cancelled it.` });
    return done({ drillId });
  },
});
