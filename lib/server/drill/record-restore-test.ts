import "server-only";
import { recordRestoreTestInput } from "@/lib/domain/drill/drill";
import { command } from "../command";
import { onDrills, whyNotDrill, whyNotRestore } from "./drill-door";
import { keepTold } from "./keep-told";

/** The backup was restored somewhere, and a link shows it. */
export const recordRestoreTest = command({
  ...onDrills,
  input: recordRestoreTestInput,
  run: async (door, { drillId, result, minutes, place, evidenceUrl, worked, unclear, tookLong }) => {
    const open = whyNotDrill(door);
    if (!open.ok) return open;
    const restore = await whyNotRestore(door);
    if (!restore.ok) return restore;
    return keepTold(door, { kind: "restore", drillId, result, minutes, kept: { worked, unclear, tookLong, place, evidenceUrl } });
  },
});
