"use client";

import { Circle, CircleSlash, OctagonMinus } from "lucide-react";
import { Fragment } from "react";
import { InlineCode } from "@/components/plan/parts/inline-code";
import { joinClasses } from "@/components/ui/join-classes";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { deciders } from "@/lib/domain/run/asker";
import { forecast } from "@/lib/domain/run/clocks";
import { isAsked } from "@/lib/domain/run/next-move";
import { isUnverified } from "@/lib/domain/run/next-step";
import type { RunStep, StepState } from "@/lib/domain/run/run-state";
import { sayClockFace } from "@/lib/domain/run/say-clock-face";
import { sayTook } from "@/lib/domain/run/say-took";
import { titleOf } from "@/lib/domain/run/say-run";
import { currentSteps, isSettled, stepState } from "@/lib/domain/run/steps-of";
import type { StepStatus } from "@/lib/domain/run/words";
import { useRun, useRunNow } from "../run-context";
import { StepMenu } from "./step-menu";

/** All steps as a list: on a phone instead of the lanes. */
export function StepList() {
  const { state, plan, me, nameOf } = useRun();
  const now = useRunNow();
  const steps = currentSteps(state, plan.document);
  const ahead = new Map(forecast(state, plan, now).steps.map((each) => [each.id, each.from]));
  const asked = deciders(plan).map(nameOf).join(" or ");
  if (steps.length === 0) return null;

  return (
    <section className="phone-only">
      <div className="section-head">
        <h2>All steps</h2>
        <span className="small faint">{steps.filter((step) => isSettled(stepState(state, step))).length} of {steps.length} done</span>
      </div>
      <ol className="step-list">
        {steps.map((step, at) => (
          <Fragment key={step.id}>
            {step.undo === "no" && (
              <li className="no-return">
                <OctagonMinus className="icon" aria-hidden />
                <span>Point of no return. {isAsked(state, step) ? `${asked || "The decision maker"} is asked first.` : "Allowed."}</span>
              </li>
            )}
            <StepLine step={step} number={at + 1} current={stepState(state, step)} isMine={stepState(state, step).ownerId === me.id} from={ahead.get(step.id)} now={now} />
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

type StepLineProps = { step: RunStep; number: number; current: StepState; isMine: boolean; from: number | undefined; now: number };

function StepLine({ step, number, current, isMine, from, now }: StepLineProps) {
  const { state, nameOf, waiting } = useRun();
  const zone = useTimeZone();
  const isDoing = current.status === "doing";
  const words = [
    current.ownerId === null ? "Nobody" : isMine ? "You" : nameOf(current.ownerId),
    current.status === "skipped" && `skipped: ${current.reason}`,
    current.status === "failed" && `did not work: ${current.reason}`,
    current.verifiedAt !== null && "verified",
    isUnverified(state, step) && "not verified yet",
    current.status === "waiting" && from !== undefined && `at about ${zonedParts(new Date(from), zone).clock}`,
    waiting.has(step.id) && "kept on this device",
  ];
  return (
    <li className={isMine ? "is-mine" : undefined}>
      <span className={isMine ? "you" : "faint"}>{number}</span>
      <StepIcon status={current.status} />
      <span className={isDoing ? "strong" : undefined}><InlineCode text={titleOf(step)} /></span>
      <StepTook step={step} current={current} now={now} />
      <StepMenu step={step} number={number} />
      <span className={joinClasses("sub", isMine && "you")}>{words.filter(Boolean).join(", ")}</span>
    </li>
  );
}

function StepTook({ step, current: { status, startedAt, endedAt }, now }: { step: RunStep; current: StepState; now: number }) {
  const box = step.timeBoxMinutes;
  if (startedAt === null) return <span className="small faint nowrap">{box === null ? "" : `${box}:00`}</span>;
  if (status === "doing") return <span className="small nowrap">{sayClockFace(now - startedAt)}{box !== null && ` of ${box}:00`}</span>;
  const took = (endedAt ?? now) - startedAt;
  const isLate = box !== null && took > box * 60_000;
  return <span className={isLate ? "small attention" : "small faint nowrap"}>{sayTook(took)}{isLate && `, planned ${box}:00`}</span>;
}

function StepIcon({ status }: { status: StepStatus }) {
  if (status === "done") return <ToneIcon tone="ready" coloured />;
  if (status === "doing") return <ToneIcon tone="in-progress" coloured />;
  if (status === "failed") return <ToneIcon tone="attention" coloured />;
  return status === "skipped" ? <CircleSlash className="icon faint" aria-hidden /> : <Circle className="icon faint" aria-hidden />;
}
