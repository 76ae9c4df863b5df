import { count } from "../duration/duration";

export const dueUnits = ["minutes", "hours", "days", "weeks"] as const;
export type DueUnit = (typeof dueUnits)[number];
export const dueSides = ["none", "before", "at", "after"] as const;
export type DueSide = (typeof dueSides)[number];

/** When an item is due, as people say it: “2 days before the launch”. */
export type Due = { side: DueSide; amount: number; unit: DueUnit };

const minutesOf: Record<DueUnit, number> = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 };
const largestFirst = [...dueUnits].reverse();

export function splitDue(minutes: number | null): Due {
  if (minutes === null) return { side: "none", amount: 1, unit: "days" };
  if (minutes === 0) return { side: "at", amount: 1, unit: "hours" };
  const away = Math.abs(minutes);
  const unit = largestFirst.find((each) => away % minutesOf[each] === 0) ?? "minutes";
  return { side: minutes < 0 ? "before" : "after", amount: away / minutesOf[unit], unit };
}

/** Minutes relative to the launch, negative before it; null for no date. */
export function joinDue({ side, amount, unit }: Due): number | null {
  if (side === "none") return null;
  if (side === "at") return 0;
  return Math.round(amount * minutesOf[unit]) * (side === "before" ? -1 : 1);
}

export function sayDue(minutes: number): string {
  const { side, amount, unit } = splitDue(minutes);
  return side === "at" ? "at the launch" : `${count(amount, unit.slice(0, -1))} ${side} the launch`;
}

/** The instant, in ISO 8601, once the launch has a date. */
export function dueAt(minutes: number | null, launchAt: Date | null): string | null {
  return minutes === null || launchAt === null ? null : new Date(launchAt.getTime() + minutes * 60_000).toISOString();
}
