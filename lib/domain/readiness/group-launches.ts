import type { ReleaseStatus } from "../release/status";
import { sayWeek, weekOf } from "../time/week";

type Launch = { status: ReleaseStatus; launchAt: string | null };
export type LaunchGroup<L> = { title: string; aside: string; launches: (L & { overdue: boolean })[] };

/** Launches in their order, by week: what should have launched, this week, the next, later, and without a date. */
export function groupLaunches<L extends Launch>(launches: readonly L[], now: Date, zone: string): LaunchGroup<L>[] {
  const [week, next] = [weekOf(now, zone), weekOf(now, zone, 1)];
  const waits = ({ status }: L) => status === "draft" || status === "ready";
  const groups: [title: string, aside: string, holds: (launch: L, at: number) => boolean][] = [
    ["Overdue", "Should have launched before this week", (launch, at) => at < week.start.getTime() && waits(launch)],
    ["Live since before this week", "", (_, at) => at < week.start.getTime()],
    ["This week", sayWeek(week), (_, at) => at < week.end.getTime()],
    ["Next week", sayWeek(next), (_, at) => at < next.end.getTime()],
    ["Later", "", (_, at) => at < Infinity],
    ["No launch date yet", "", () => true],
  ];
  const found = groups.map(([title, aside]): LaunchGroup<L> => ({ title, aside, launches: [] }));
  for (const launch of launches) {
    const at = launch.launchAt === null ? Infinity : Date.parse(launch.launchAt);
    const group = found[groups.findIndex(([, , holds]) => holds(launch, at))];
    group?.launches.push({ ...launch, overdue: at < now.getTime() && waits(launch) });
  }
  return found.filter((group) => group.launches.length > 0);
}
