import type { Standing } from "../evidence/standing";
import { sayDay } from "../time/say-at";
import { wallTime } from "../time/zoned";

/** Beside the backup of a plan: whether its restore is proven, by when and until when. */
export function sayRestore(standing: Standing, zone: string): string {
  const day = (at: number) => sayDay(wallTime(new Date(at), zone).date);
  if (standing.state === "missing") return "Its restore has never been tested.";
  const { at, version } = standing.drill;
  if (standing.state === "holds") return `Restored on ${day(at)} from the backup of version ${version}; good until ${day(standing.until)}.`;
  if (standing.state === "failed") return `Its restore failed on ${day(at)}, for version ${version}.`;
  if (standing.why === "changed") return `Restored on ${day(at)} from the backup of version ${version}; the backup or a migration has changed since.`;
  return `Restored on ${day(at)} from the backup of version ${version}; too long ago by now.`;
}
