import { sayMinutes } from "../duration/duration";

/** Milliseconds as they are said of what is over: "40 s", "7:12", "9 min", "24 min", "2 h 40 min". */
export function sayTook(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds < 60) return seconds === 0 ? "under 1 s" : `${seconds} s`;
  const rest = seconds % 60;
  if (seconds >= 600 || rest === 0) return sayMinutes(seconds / 60);
  return `${Math.floor(seconds / 60)}:${String(rest).padStart(2, "0")}`;
}
