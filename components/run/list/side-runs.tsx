"use client";

import { Link } from "@/components/ui/page/link";
import { sayMinutes } from "@/lib/domain/duration/duration";
import type { Clock } from "@/lib/domain/run/clocks";
import { sayClockFace } from "@/lib/domain/run/say-clock-face";
import { RunStateWord } from "../bar/run-state-word";
import { useServerClock, useServerNow } from "../clocks/use-server-clock";
import type { RunFace } from "./run-face";

const mostShown = 3;

/** The runs under way, beside the navigation of every page. */
export function SideRuns({ runs }: { runs: readonly RunFace[] }) {
  if (runs.length === 0) return null;
  return (
    <div className="side-runs">
      {runs.slice(0, mostShown).map(({ key, name, status, say, clock, readAt }) => {
        const [doing = say, ...place] = say.split(", ");
        return (
          <Link key={key} className="side-run" href={`/runs/${key}`}>
            <RunStateWord status={status} say={doing} />
            <span>{name}</span>
            <span className="muted">{[<Time key="time" clock={clock} readAt={readAt} />, ...place.map((each) => `, ${each}`)]}</span>
          </Link>
        );
      })}
      {runs.length > mostShown && (
        <Link className="link small" href="/runs">
          {runs.length - mostShown} more under way
        </Link>
      )}
    </div>
  );
}

/** The one that began first, in the bar of a narrow screen. */
export function BarRun({ runs: [run] }: { runs: readonly RunFace[] }) {
  if (!run) return null;
  return (
    <Link className="cluster push small bar-run" href={`/runs/${run.key}`}>
      <span className="visually-hidden">{run.say}: {run.name}, </span>
      <RunStateWord status={run.status} say="" small />
      <Time clock={run.clock} readAt={run.readAt} />
    </Link>
  );
}

function Time({ clock: { startedAt, endedAt, limitMinutes }, readAt }: { clock: Clock; readAt: number }) {
  const now = useServerNow(useServerClock(readAt), readAt);
  return (
    <span>
      {sayClockFace((endedAt ?? now) - startedAt)}
      {limitMinutes !== null && ` of ${sayMinutes(limitMinutes)}`}
    </span>
  );
}
