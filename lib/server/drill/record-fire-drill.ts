import "server-only";
import { recordFireDrillInput } from "@/lib/domain/drill/drill";
import { command } from "../command";
import { onDrills, whyNotDrill } from "./drill-door";
import { keepTold } from "./keep-told";

/** The plan was talked through: what was answered, and what follows. */
export const recordFireDrill = command({
  ...onDrills,
  input: recordFireDrillInput,
  run: async (door, { drillId, result, minutes, answers, worked, unclear, tookLong }) => {
    const open = whyNotDrill(door);
    if (!open.ok) return open;
    return keepTold(door, { kind: "fire", drillId, result, minutes, kept: { worked, unclear, tookLong, answers } });
  },
});
