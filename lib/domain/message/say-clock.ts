import { wallTime } from "../time/zoned";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * A moment as it is written to people who may be anywhere: "14:25 UTC+2", and "00:10 UTC+2 on 11 June" when that
 * is another day than `now` in that zone. Only digits come from Intl, so that browser and server say the same.
 */
export function sayClock(at: Date, now: Date, zone: string): string {
  const { date, time } = wallTime(at, zone);
  const clock = `${time} ${sayOffset(at, zone)}`;
  if (date === wallTime(now, zone).date) return clock;
  const [, month = "1", day = "1"] = date.split("-");
  return `${clock} on ${Number(day)} ${months[Number(month) - 1] ?? ""}`;
}

function sayOffset(at: Date, zone: string): string {
  const { date, time } = wallTime(at, zone);
  const minutes = Math.round((Date.parse(`${date}T${time}:00Z`) - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
  if (minutes === 0) return "UTC";
  const away = Math.abs(minutes);
  const rest = away % 60 === 0 ? "" : `:${String(away % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(away / 60)}${rest}`;
}
