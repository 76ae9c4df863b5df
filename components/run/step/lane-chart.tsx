"use client";

import type { CSSProperties } from "react";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { joinClasses } from "@/components/ui/join-classes";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { type Bar, type Lane, type LaneStep, lanesOf, type Mark } from "@/lib/domain/run/lanes";
import { currentSteps } from "@/lib/domain/run/steps-of";
import { stepStatusNames } from "@/lib/domain/run/words";
import { useRun, useRunNow } from "../run-context";
import { LaneLegend } from "./lane-legend";
import { StepMenu } from "./step-menu";

type Places = CSSProperties & Partial<Record<"--span" | "--at" | "--from" | "--for" | "--lines" | "--line", number>>;
const placed = (places: Places): Places => places;

/** Everyone's steps beside each other: planned, done, doing and forecast. */
export function LaneChart() {
  const { state, plan } = useRun();
  const now = useRunNow();
  // To the half minute, so that the bars don't crawl.
  const lanes = lanesOf(state, plan, Math.floor(now / 15_000) * 15_000);
  if (!lanes) return null;
  return (
    <section className="desk-only">
      <div className="section-head">
        <h2>Everyone’s steps</h2>
        <LaneLegend />
      </div>
      <div className="lanes" style={placed({ "--span": lanes.span })}>
        <Axis startedAt={lanes.startedAt} marks={lanes.marks} />
        {lanes.lanes.map((lane) => (
          <LaneRow key={lane.personId ?? ""} lane={lane} />
        ))}
      </div>
    </section>
  );
}

function Axis({ startedAt, marks }: { startedAt: number; marks: readonly Mark[] }) {
  const zone = useTimeZone();
  const words = { now: " now", limit: " limit", time: "" };
  return (
    <>
      <div className="lane lane-axis" aria-hidden>
        <span className="lane-who" />
        <div className="lane-track">
          {marks.map(({ at, kind }) => (
            <span key={kind === "time" ? at : kind} className={joinClasses(kind === "now" && "you", kind === "limit" && "strong", at < 0.5 && "is-first")} style={placed({ "--at": at })}>
              {zonedParts(new Date(startedAt + at * 60_000), zone).clock}
              {words[kind]}
            </span>
          ))}
        </div>
      </div>
      <div className="lane-marks" aria-hidden>
        {marks.filter(({ at }) => at > 0).map(({ at, kind }) => (
          <i key={kind === "time" ? at : kind} className={joinClasses("lane-mark", kind !== "time" && `lane-mark-${kind}`)} style={placed({ "--at": at })} />
        ))}
      </div>
    </>
  );
}

function LaneRow({ lane: { personId, steps, lines } }: { lane: Lane }) {
  const { me, nameOf } = useRun();
  return (
    <div className={joinClasses("lane", personId === me.id && "is-mine")}>
      <span className="lane-who">{personId === null ? <span className="faint">Nobody</span> : <AvatarName name={nameOf(personId)} you={personId === me.id} />}</span>
      <div className="lane-track" style={placed({ "--lines": lines })}>
        {steps.map((step) => (
          <LaneBars key={step.stepId} lane={step} />
        ))}
      </div>
    </div>
  );
}

function LaneBars({ lane }: { lane: LaneStep }) {
  const { state, plan, waiting } = useRun();
  const { planned, real, later, label, line, status, number, title } = lane;
  const step = currentSteps(state, plan.document).find(({ id }) => id === lane.stepId);
  const style = ({ from, for: long }: Bar) => placed({ "--from": from, "--for": long });
  const tone = status === "doing" ? "doing" : status === "failed" ? "failed" : real?.isLate ? "late" : null;
  const words = `${title.replaceAll("`", "")}${step?.undo === "no" ? ", no return" : ""}${status === "failed" ? ", did not work" : status === "skipped" ? ", skipped" : ""}`;
  const took = real ? `, ${sayMinutes(real.for)}${planned ? `, planned ${sayMinutes(planned.for)}` : ""}` : planned ? `, planned ${sayMinutes(planned.for)}` : "";
  return (
    <div className="lane-step" style={placed({ "--line": line })}>
      {planned && <i className="plan-bar" style={style(planned)} />}
      {real && <i className={joinClasses("real-bar", tone)} style={style(real)} />}
      {later && <i className="real-bar later" style={style(later)} />}
      {step && (
        <StepMenu
          step={step}
          number={number}
          trigger={
            <button type="button" className={joinClasses("bar-name", label.isBefore && "bar-name-before")} style={placed({ "--at": label.at })} aria-label={`Step ${number}, ${words}: ${stepStatusNames[status].toLowerCase()}${took}${waiting.has(step.id) ? ", kept on this device" : ""}`}>
              <span>
                {number} {words}
              </span>
            </button>
          }
        />
      )}
    </div>
  );
}
