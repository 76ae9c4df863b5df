"use client";

import { sayDistance, sayExactly, sayRelatively } from "./say-moment";
import { useTimeZone } from "./time-zone";
import { useNow } from "./use-now";

type RelativeTimeProps = {
  at: Date | string;
  /** The zone of the person who looks, unless another matters (a launch window). */
  zone?: string;
  /** "distance" always counts: "in 1 day 2 h". */
  form?: "moment" | "distance";
  className?: string;
};

/** The exact time from the server, relative once the browser knows what time it is; the exact one on hover. */
export function RelativeTime({ at, zone, form = "moment", className }: RelativeTimeProps) {
  const own = useTimeZone();
  const now = useNow();
  const moment = new Date(at);
  const place = zone ?? own;
  if (Number.isNaN(moment.getTime())) return null;

  return (
    <time dateTime={moment.toISOString()} title={now === null ? undefined : sayExactly(moment, place, true)} className={className}>
      {now === null ? sayExactly(moment, place) : say()}
    </time>
  );

  function say(): string {
    if (now === null) return "";
    return form === "distance" ? sayDistance(moment, now) : sayRelatively(moment, now, place);
  }
}
