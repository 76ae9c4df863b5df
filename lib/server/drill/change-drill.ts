import "server-only";
import { changeDrillInput } from "@/lib/domain/drill/drill";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { checkPlanned, findDrill, onDrills, whyNotDrill } from "./drill-door";
import { reminderMs } from "./plan-drill";
import { tellOfDrill } from "./tell-of-drill";

/** Time, length, lead and invited of a drill that has not begun. At another time everybody is asked anew whether they come. */
export const changeDrill = command({
  ...onDrills,
  input: changeDrillInput,
  run: async (door, { drillId, release: _, ...asked }) => {
    const { tx, release, actor, now } = door;
    const open = whyNotDrill(door);
    if (!open.ok) return open;
    const found = await findDrill(door, drillId);
    if (!found.ok) return found;
    const drill = found.value;
    if (drill.cancelledAt) return refuseRule("This drill was cancelled meanwhile. Schedule another one.");
    if (drill.startedAt || drill.endedAt) return refuseRule("This drill has begun, so its time stays. Write what you learned on its page.");
    const before = drill.invitees.map(({ personId }) => personId);
    if (isSame(new Date(asked.at))) return done({ drillId });
    const planned = await checkPlanned(door, asked);
    if (!planned.ok) return planned;
    const { at, minutes, leadId, inviteeIds } = planned.value;
    const isMoved = drill.scheduledAt?.getTime() !== at.getTime();

    await tx.drillInvitee.deleteMany({ where: { drillId, ...(isMoved ? {} : { personId: { notIn: inviteeIds } }) } });
    await tx.drillInvitee.createMany({ data: inviteeIds.filter((id) => isMoved || !before.includes(id)).map((personId) => ({ drillId, personId })) });
    const reminded = isMoved ? { remindedAt: at.getTime() - now.getTime() < reminderMs ? now : null, toldDueAt: null } : {};
    await tx.drill.update({ where: { id: drillId }, data: { scheduledAt: at, minutes, leadId, sequence: { increment: 1 }, ...reminded }, select: { id: true } });
    door.record({ type: "drill.changed", data: { drillId, kind: drill.kind, at: at.toISOString() } });

    const next = { id: drillId, kind: drill.kind, scheduledAt: at };
    const others = (ids: string[]) => ids.filter((id) => id !== actor.id);
    const tell = (ids: string[], say: (title: string, when: string) => string) => tellOfDrill(door, { release, drill: next, to: others(ids), kind: "drillInvited", say });
    if (isMoved) await tell(inviteeIds.filter((id) => before.includes(id)), (title, when) => `The ${title} has moved to ${when}. Say whether you come.`);
    if (isMoved && leadId === drill.leadId) await tell([leadId], (title, when) => `The ${title} that you lead has moved to ${when}.`);
    if (leadId !== drill.leadId) await tell([leadId], (title, when) => `You lead a ${title}: ${when}.`);
    await tell(inviteeIds.filter((id) => !before.includes(id)), (title, when) => `You are invited to a ${title}: ${when}. Say whether you come.`);
    return done({ drillId });

    function isSame(at: Date): boolean {
      const invited = new Set(asked.inviteeIds.filter((id) => id !== asked.leadId));
      return drill.scheduledAt?.getTime() === at.getTime() && drill.minutes === asked.minutes && drill.leadId === asked.leadId && invited.size === before.length && before.every((id) => invited.has(id));
    }
  },
});
