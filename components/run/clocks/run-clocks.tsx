"use client";

import { ToneIcon } from "@/components/ui/state/tone-icon";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { elapsedMinutes, sustainedClock } from "@/lib/domain/run/clocks";
import { sayBudget } from "@/lib/domain/run/say-budget";
import { isRunOpen } from "@/lib/domain/run/words";
import { useRun, useRunNow } from "../run-context";
import { Clock } from "./clock";

/** How long the signal has held, and how long the way back has taken: both always in sight. */
export function RunClocks() {
  return (
    <section className="war-clocks" aria-label="Clocks">
      <Sustained />
      <Budget />
    </section>
  );
}

function Sustained() {
  const { state, plan, send, ask } = useRun();
  const now = useRunNow();
  const zone = useTimeZone();
  const clock = sustainedClock(state, plan);
  const minutes = elapsedMinutes(clock, now);
  const limit = clock.limitMinutes;
  const isLong = limit !== null && minutes >= limit;
  const { holds, value, at } = state.signal;
  const open = isRunOpen(state.status);

  return (
    <Clock name={`${clock.name} for`} elapsed={minutes * 60_000} limitMinutes={limit} word="limit" tone={!holds ? "ready" : isLong ? "attention" : "in-progress"}>
      <span>
        {holds || state.isDrill ? (
          <span className="desk-only">Since {zonedParts(new Date(clock.startedAt), zone).clock}. </span>
        ) : (
          <>Back within the limit since {zonedParts(new Date(at), zone).clock}. </>
        )}
        {value && <>{value}. </>}
        {open && !state.isDrill && state.status !== "recovered" && (
          <button
            type="button"
            className="link"
            onClick={() =>
              holds
                ? ask({ ask: "say", title: "Back within the limit", about: "The clock of the signal stops. If it goes over again, say so here.", label: "What it is now", hint: "For example: 1.1 s and steady", confirm: "It is back within", isOptional: true, order: (text) => ({ order: "changeSignal", holds: false, value: text }) })
                : send({ order: "changeSignal", holds: true, value: "" })
            }
          >
            {holds ? "Back within the limit" : "Over it again"}
          </button>
        )}
      </span>
    </Clock>
  );
}

function Budget() {
  const { state, plan, nameOf } = useRun();
  const now = useRunNow();
  const said = sayBudget(state, plan, now, nameOf);
  if (!said) {
    const end = state.recoveredAt ?? state.endedAt ?? now;
    return (
      <Clock name={state.decisions.length === 0 ? "Waiting for a decision for" : "Since it was detected"} elapsed={end - state.detectedAt} limitMinutes={null} tone="in-progress">
        <span className="muted">{plan.document.times.budgetMinutes === null ? "The plan names no limit for the way back." : "The clock of the way back starts with the decision to go back."}</span>
      </Clock>
    );
  }
  const contact = plan.document.roles.items.find(({ duty }) => duty === "escalation")?.personId ?? null;
  const isNear = said.tone === "attention" && state.recoveredAt === null && contact !== null && said.limitMinutes !== null;
  return (
    <Clock name={state.recoveredAt === null ? "Way back has taken" : "Way back took"} elapsed={said.elapsedMs} limitMinutes={said.limitMinutes} endMinutes={said.endMinutes} tone={said.tone}>
      {said.tone !== "in-progress" && <ToneIcon tone={said.tone} coloured />}
      <span className={said.tone === "in-progress" || said.tone === "ready" ? "muted" : said.tone}>
        {said.say}
        {isNear && <span className="desk-only">. At {said.limitMinutes} min {nameOf(contact)} is told.</span>}
      </span>
    </Clock>
  );
}
