import { instantOf, wallTime } from "@/lib/domain/time/zoned";

export const timeZone = "Europe/Berlin";

/** So many days after `day`, at this time in Berlin. */
export function atWall(day: Date, { days, time }: { days: number; time: string }): Date {
  const { date } = wallTime(new Date(day.getTime() + days * 86_400_000), timeZone);
  return instantOf({ date, time }, timeZone);
}
