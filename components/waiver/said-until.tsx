"use client";

import { useTimeZone } from "@/components/ui/time/time-zone";
import { sayExactly } from "@/components/ui/time/say-moment";
import { useNow } from "@/components/ui/time/use-now";
import { sayDate } from "@/lib/domain/time/say-date";

/** The last day of something, such as "30 June", with the exact time on hover. */
export function SaidUntil({ at }: { at: string }) {
  const zone = useTimeZone();
  const now = useNow();
  const moment = Date.parse(at);
  return (
    <time dateTime={at} title={sayExactly(new Date(at), zone, true)} className="nowrap">
      {sayDate(moment, zone, now?.getTime() ?? moment)}
    </time>
  );
}
