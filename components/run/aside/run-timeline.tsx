"use client";

import { Plus } from "lucide-react";
import { InlineCode } from "@/components/plan/parts/inline-code";
import { Button } from "@/components/ui/button/button";
import { sayExactly } from "@/components/ui/time/say-moment";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { isRunOpen } from "@/lib/domain/run/words";
import { useRun } from "../run-context";
import { askNote } from "./ask-note";

/** What happened, the newest first. */
export function RunTimeline() {
  const { view, state, ask } = useRun();
  const zone = useTimeZone();
  return (
    <section>
      <div className="section-head">
        <h3>Timeline</h3>
        {isRunOpen(state.status) && (
          <Button className="push" variant="quiet" aria-keyshortcuts="n" onClick={() => ask(askNote)}>
            <Plus className="icon" aria-hidden /> Note
          </Button>
        )}
      </div>
      <ol className="timeline run-timeline">
        {view.timeline.map(({ number, at, say, isDecision }) => (
          <li key={number}>
            <time dateTime={new Date(at).toISOString()} title={sayExactly(new Date(at), zone, true)}>{zonedParts(new Date(at), zone).clock}</time>
            <span className={isDecision ? "strong" : undefined}><InlineCode text={say} /></span>
          </li>
        ))}
      </ol>
    </section>
  );
}
