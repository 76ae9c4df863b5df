import "server-only";
import { scheduleDrillInput } from "@/lib/domain/drill/drill";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { checkPlanned, onDrills, whyNotDrill, whyNotRestore } from "./drill-door";
import { planDrill } from "./plan-drill";

/** Set, never toggle: the same drill at the same time under the same lead is scheduled once. */
export const scheduleDrill = command({
  ...onDrills,
  input: scheduleDrillInput,
  run: async (door, { kind, release: _, ...asked }) => {
    const open = whyNotDrill(door);
    if (!open.ok) return open;
    const restore = kind === "restore" ? await whyNotRestore(door) : open;
    if (!restore.ok) return restore;
    const planned = await checkPlanned(door, asked);
    if (!planned.ok) return planned;
    const { at, leadId } = planned.value;
    const same = await door.tx.drill.findFirst({ where: { releaseId: door.release.id, kind, scheduledAt: at, leadId, startedAt: null, endedAt: null, cancelledAt: null }, select: { id: true } });
    return done({ drillId: same?.id ?? (await planDrill(door, { kind, ...planned.value })) });
  },
});
