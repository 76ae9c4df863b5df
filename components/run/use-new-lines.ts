import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/page/announce-context";
import type { TimelineLine } from "@/lib/domain/run/view";

/** Reads out what others did since the page was shown; what the reader did themselves is known to them. */
export function useNewLines(timeline: readonly TimelineLine[], me: string): void {
  const announce = useAnnounce();
  const known = useRef<number | null>(null);
  useEffect(() => {
    const newest = Math.max(0, ...timeline.map(({ number }) => number));
    const before = known.current;
    known.current = newest;
    if (before === null) return;
    const lines = timeline.filter(({ number, who }) => number > before && who !== me).toSorted((a, b) => a.number - b.number);
    if (lines.length > 0) announce(lines.map(({ say }) => `${say}.`).join(" "));
  }, [timeline, me, announce]);
}
