import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { type Reopening, sayReopening } from "@/lib/domain/readiness/what-reopens";

/** "staging test of 2 June, approval of Hélène Moreau", days as the reader counts them. */
export function useSayReopenings(): (reopenings: readonly Reopening[]) => string {
  const zone = useTimeZone();
  const sayDate = (at: number) => {
    const { day, month } = zonedParts(new Date(at), zone);
    return `${day} ${month}`;
  };
  return (reopenings) => reopenings.map((each) => sayReopening(each, sayDate)).join(", ");
}
