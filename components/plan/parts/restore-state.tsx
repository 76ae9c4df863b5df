"use client";

import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { sayRestore } from "@/lib/domain/drill/say-restore";
import { restoreStanding } from "@/lib/domain/readiness/evidence-rules";
import { usePlan } from "../drafts/plan-context";

/** Whether the backup of the saved plan was restored, and where to record that it was: nobody ticks it here. */
export function RestoreState() {
  const { known, key } = usePlan();
  const zone = useTimeZone();
  if (!known) return <p className="small muted">Whether it comes back is shown by a restore test, which is kept among the <Link className="link" href={`/releases/${key}/drills`}>drills</Link>.</p>;
  const standing = restoreStanding(known.input);
  const tone = ({ holds: "ready", stale: "attention", failed: "blocked", missing: "blocked" } as const)[standing.state];
  return (
    <p className="restore-state">
      <State tone={tone}>{sayRestore(standing, zone)}</State>{" "}
      {standing.state !== "holds" && <Link className="link small" href={`/releases/${key}/drills?dialog=restore`}>Record a restore test</Link>}
    </p>
  );
}
