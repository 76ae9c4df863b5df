"use client";

import type { CSSProperties } from "react";
import { TriangleAlert } from "lucide-react";
import { joinClasses } from "@/components/ui/join-classes";
import { InlineCode } from "@/components/plan/parts/inline-code";
import { sayClockFace } from "@/lib/domain/run/say-clock-face";
import type { RunStep } from "@/lib/domain/run/run-state";
import { stepState } from "@/lib/domain/run/steps-of";
import { DrillMark } from "../bar/drill-mark";
import { useRun, useRunNow } from "../run-context";
import type { Face } from "./face";
import { FaceButton } from "./face-button";

/** What this person does next, in large type, with its buttons. On a phone the main one is under the thumb. */
export function MyStep({ face }: { face: Face }) {
  const { eyebrow, title, does, hint, tone, isCalm, primary, others, running } = face;
  const [second, ...rest] = others;
  return (
    <section className={joinClasses("my-step", isCalm && "is-calm")} aria-label="My next step" id="mine" tabIndex={-1}>
      <p className="split small">
        <span className={isCalm ? "strong muted" : "strong you"}>{eyebrow}</span>
        {running && <StepTime step={running} />}
      </p>
      <h2><InlineCode text={title} /></h2>
      {running && <StepProgress step={running} />}
      {does.map((each) => (
        <p key={each} className={joinClasses("do", tone)}>
          {tone && each === does[0] && <TriangleAlert className="icon" aria-hidden />} <InlineCode text={each} />
        </p>
      ))}
      {running?.automation.trim() && <p className="muted">Automated by: <span className="strong">{running.automation}</span>. If it stops, do what is written above by hand.</p>}
      {hint && <p className="muted"><InlineCode text={hint} /></p>}
      <div className="cluster desk-only">
        {primary && <FaceButton action={primary} size="large" variant="primary" isMain />}
        {others.map((action, at) => (
          <FaceButton key={action.label} action={action} size="large" variant={at === 0 ? undefined : "quiet"} />
        ))}
      </div>
      {rest.length > 0 && (
        <div className={rest.length > 1 ? "pair phone-only" : "phone-only"}>
          {(primary ? rest : [second, ...rest].filter((each) => each !== undefined)).map((action) => (
            <FaceButton key={action.label} action={action} size="normal" />
          ))}
        </div>
      )}
    </section>
  );
}

/** The one action that never leaves the thumb. */
export function TouchBar({ face: { primary, others } }: { face: Face }) {
  const { state } = useRun();
  const [second] = others;
  if (!primary && !second) return null;
  return (
    <div className="touch-bar phone-only">
      {state.isDrill && <DrillMark small />}
      {primary && <FaceButton action={primary} size="touch" variant="primary" isMain />}
      {second && <FaceButton action={second} size="touch" />}
    </div>
  );
}

function StepTime({ step }: { step: RunStep }) {
  const { state } = useRun();
  const now = useRunNow();
  return (
    <span className="muted nowrap">
      <span className="strong" role="timer" aria-live="off">{sayClockFace(now - (stepState(state, step).startedAt ?? now))}</span>
      {step.timeBoxMinutes !== null && <> of {step.timeBoxMinutes}:00</>}
    </span>
  );
}

function StepProgress({ step }: { step: RunStep }) {
  const { state } = useRun();
  const now = useRunNow();
  if (step.timeBoxMinutes === null) return null;
  const share = (now - (stepState(state, step).startedAt ?? now)) / (step.timeBoxMinutes * 600);
  const style: CSSProperties & Record<"--done", number> = { "--done": Math.max(0, Math.min(100, share)) };
  return <div className={joinClasses("progress progress-mine", share > 100 && "is-late")} style={style} aria-hidden><i /></div>;
}
