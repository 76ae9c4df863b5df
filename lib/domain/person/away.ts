import { z } from "zod";
import { calendarDay } from "../release/release";
import { uuid } from "../text/text";
import { wallTime } from "../time/zoned";

const fields = z.strictObject({
  /** Whole days in the person's own time zone, both included. */
  fromOn: calendarDay,
  untilOn: calendarDay,
  standInId: uuid.nullable().default(null),
});
const inOrder = ({ fromOn, untilOn }: { fromOn: string; untilOn: string }) => fromOn <= untilOn;
const order = { path: ["untilOn"], error: "Choose a last day that is not before the first." };

export const addOwnAwayInput = fields.refine(inOrder, order);
export const addAwayInput = fields.extend({ personId: uuid }).refine(inOrder, order);
export const removeAwayInput = z.strictObject({ awayId: uuid });

export type Away = { fromOn: string; untilOn: string; standInId: string | null };

/** The days away that a moment falls into, in the person's time zone; null when they are here. Days do not overlap. */
export function awayAt<T extends Pick<Away, "fromOn" | "untilOn">>(days: readonly T[], timeZone: string, now: Date): T | null {
  const { date } = wallTime(now, timeZone);
  return days.find(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn) ?? null;
}
