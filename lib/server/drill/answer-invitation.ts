import "server-only";
import { answerInvitationInput } from "@/lib/domain/drill/drill";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { findDrill, onDrills, whyNotDrill } from "./drill-door";

/** Whether one comes. The last word counts. */
export const answerInvitation = command({
  ...onDrills,
  input: answerInvitationInput,
  run: async (door, { drillId, comes }) => {
    const { tx, actor } = door;
    const found = await findDrill(door, drillId);
    if (!found.ok) return found;
    const { kind, invitees, cancelledAt, startedAt, endedAt } = found.value;
    if (cancelledAt) return refuseRule("This drill was cancelled, so there is nothing to answer.");
    if (endedAt) return refuseRule("This drill is over, so there is nothing to answer.");
    // One that has begun goes on to its end, whatever becomes of its release.
    const open = startedAt ? done(true) : whyNotDrill(door);
    if (!open.ok) return open;
    const invited = invitees.find(({ personId }) => personId === actor.id);
    if (!invited) return refuseRule("You are not invited to this drill. Ask who leads it to invite you.");
    if (invited.comes === comes) return done({ drillId, comes });
    await tx.drillInvitee.update({ where: { drillId_personId: { drillId, personId: actor.id } }, data: { comes }, select: { drillId: true } });
    door.record({ type: "drill.answered", data: { drillId, kind, comes } });
    return done({ drillId, comes });
  },
});
