import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { RunView } from "@/lib/domain/run/view";
import type { MeasuredWay } from "@/lib/domain/run/what-plan-knows";

/** What a drill measured of the way back, with its day in the reader's time zone. */
export function useMeasuredWay({ measured }: Pick<RunView, "measured">): MeasuredWay | null {
  const zone = useTimeZone();
  if (!measured) return null;
  const { day, month } = zonedParts(new Date(measured.at), zone);
  return { minutes: measured.minutes, when: `${day} ${month}` };
}
