"use client";

import { ArrowLeft } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import type { ReactNode } from "react";
import { DrillMark } from "@/components/run/bar/drill-mark";
import { State } from "@/components/ui/state/state";
import type { DueSaid } from "@/lib/domain/message/say-due";
import type { MessageView } from "@/lib/domain/message/view";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { sayBudget } from "@/lib/domain/run/say-budget";
import { sayClockFace } from "@/lib/domain/run/say-clock-face";

type MessageBarProps = { view: Pick<MessageView, "run" | "release" | "state" | "plan">; title: string; due: DueSaid | null; now: number; children?: ReactNode };

/** Which message it is, when it is due, and how long the way back has taken. */
export function MessageBar({ view: { run, release, state, plan }, title, due, now, children }: MessageBarProps) {
  const budget = sayBudget(state, plan, now, () => "");
  return (
    <header className="war-bar">
      <Link className="icon-button" href={`/runs/${run}`} aria-label="Back to the run">
        <ArrowLeft className="icon" aria-hidden />
      </Link>
      <div className="war-title">
        <h1>{title}</h1>
        {state.isDrill && <DrillMark />}
        {due && (
          <State tone={due.tone} icon={due.tone === "ready" ? undefined : "clock"} className="compose-state">
            {due.say}
          </State>
        )}
      </div>
      <Link className="small muted push desk-only" href={`/runs/${run}`}>
        {release.name}
        {budget && (
          <>
            , <span className={`${budget.tone} strong`}>{sayClockFace(budget.elapsedMs)}{budget.limitMinutes !== null && ` of ${sayMinutes(budget.limitMinutes)}`}</span>
          </>
        )}
      </Link>
      {children}
    </header>
  );
}
