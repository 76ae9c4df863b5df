import { useEffect, useState, useSyncExternalStore } from "react";
import { useNow } from "@/components/ui/time/use-now";
import { ServerClock } from "./server-clock";

/** A clock that goes by the server's: `readAt` of each reading sets it. */
export function useServerClock(readAt: number): ServerClock {
  const [clock] = useState(() => new ServerClock());
  useEffect(() => clock.hear(readAt), [clock, readAt]);
  return clock;
}

/** The server's present in milliseconds since 1970, a second at a time; before the browser is awake, when the page was read. */
export function useServerNow(clock: ServerClock, readAt: number): number {
  const offset = useSyncExternalStore(clock.subscribe, clock.offset, () => 0);
  const now = useNow();
  return now === null ? readAt : Math.max(readAt, now.getTime() + offset);
}
