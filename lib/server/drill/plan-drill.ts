import "server-only";
import type { SchedulableKind } from "@/lib/domain/drill/drill";
import type { ReleaseDoor } from "../command";
import type { Planned } from "./drill-door";
import { tellOfDrill } from "./tell-of-drill";

export const reminderMs = 24 * 3_600_000;

/** Puts a drill into the calendar, and invites its people. One that begins within a day needs no reminder besides. */
export async function planDrill(door: ReleaseDoor, { kind, seriesId = null, at, minutes, leadId, inviteeIds }: Planned & { kind: SchedulableKind; seriesId?: string | null }): Promise<string> {
  const { tx, release, actor, now, record } = door;
  const { id } = await tx.drill.create({
    data: {
      releaseId: release.id, kind, scheduledAt: at, minutes, leadId, seriesId, createdById: actor.id || null, createdAt: now,
      remindedAt: at.getTime() - now.getTime() < reminderMs ? now : null,
      invitees: { create: inviteeIds.map((personId) => ({ personId })) },
    },
    select: { id: true },
  });
  record({ type: "drill.scheduled", data: { drillId: id, kind, at: at.toISOString() } });
  const drill = { id, kind, scheduledAt: at };
  const others = (ids: string[]) => ids.filter((each) => each !== actor.id);
  await tellOfDrill(door, { release, drill, to: others([leadId]), kind: "drillInvited", say: (title, when) => `You lead a ${title}: ${when}.` });
  await tellOfDrill(door, { release, drill, to: others(inviteeIds), kind: "drillInvited", say: (title, when) => `You are invited to a ${title}: ${when}. Say whether you come.` });
  return id;
}
