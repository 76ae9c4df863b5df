import { useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";

const patienceMs = 2_000;

/** Since when nothing is heard of the run, in the browser's milliseconds since 1970; null while the line stands. */
export function useConnection(release: string, onBack: () => Promise<void>): number | null {
  const [downAt, setDownAt] = useState<number | null>(null);
  const state = useLive(release, () => undefined);

  useEffect(() => {
    if (state === "connecting") return;
    if (state === "live") {
      void onBack();
      const soon = window.setTimeout(() => setDownAt(null));
      return () => window.clearTimeout(soon);
    }
    const since = Date.now();
    // A server that is restarted is back before anybody has read that it was gone.
    const timer = window.setTimeout(() => setDownAt(since), navigator.onLine ? patienceMs : 0);
    return () => window.clearTimeout(timer);
  }, [state, onBack]);
  return downAt;
}
