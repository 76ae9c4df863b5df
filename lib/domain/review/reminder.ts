import { wallTime } from "../time/zoned";
import { daysBetween } from "./action-state";

const daysBefore = 2;

/** Whether the owner of an action should be reminded: from two days before its day on, by the calendar of their zone. */
export function isReminderDue(dueOn: string, now: Date, zone: string): boolean {
  return daysBetween(wallTime(now, zone).date, dueOn) <= daysBefore;
}
