import { useTimeZone } from "@/components/ui/time/time-zone";
import type { RunView } from "@/lib/domain/run/view";
import type { MeasuredWay } from "@/lib/domain/run/what-plan-knows";
import { sayDate } from "@/lib/domain/time/say-date";

/** What a drill measured of the way back, with its day in the reader's time zone. */
export function useMeasuredWay({ measured, readAt }: Pick<RunView, "measured" | "readAt">): MeasuredWay | null {
  const zone = useTimeZone();
  return measured && { minutes: measured.minutes, when: sayDate(measured.at, zone, readAt) };
}
