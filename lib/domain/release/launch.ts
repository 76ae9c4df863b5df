import { instantOf, wallTime } from "../time/zoned";

/** What a person chose: a date, a time and a zone; the date may be open. */
export type LaunchChoice = { date: string; time: string; zone: string };

/** The instant of a launch in ISO 8601; null while it is open. A date that does not exist is handed on to be refused. */
export function launchOf({ date, time, zone }: LaunchChoice): string | null {
  if (date === "") return null;
  const at = instantOf({ date, time: time || "00:00" }, zone);
  return Number.isNaN(at.getTime()) ? date : at.toISOString();
}

export function choiceOf(launchAt: string | null, zone: string): LaunchChoice {
  return launchAt === null ? { date: "", time: "10:00", zone } : { ...wallTime(new Date(launchAt), zone), zone };
}
