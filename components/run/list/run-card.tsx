"use client";

import { LinkButton } from "@/components/ui/button/link-button";
import { joinClasses } from "@/components/ui/join-classes";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { deciders } from "@/lib/domain/run/asker";
import { elapsedMinutes, sustainedClock } from "@/lib/domain/run/clocks";
import { openSteps } from "@/lib/domain/run/next-step";
import { sayBudget } from "@/lib/domain/run/say-budget";
import { titleOf } from "@/lib/domain/run/say-run";
import { currentSteps, stepState } from "@/lib/domain/run/steps-of";
import type { RunLine } from "@/lib/domain/run/view";
import { DrillMark } from "../bar/drill-mark";
import { RunStateWord } from "../bar/run-state-word";
import { Clock } from "../clocks/clock";
import { useServerClock, useServerNow } from "../clocks/use-server-clock";

type RunCardProps = { run: RunLine; readAt: number; isWall?: boolean };

/** A run under way on the home page: what it is, who is at it, and its two clocks. */
export function RunCard({ run: { key, status, say, release, state, plan, people }, readAt, isWall }: RunCardProps) {
  const now = useServerNow(useServerClock(readAt), readAt);
  const nameOf = (id: string) => people[id]?.name ?? "Somebody";
  const signal = sustainedClock(state, plan);
  const held = elapsedMinutes(signal, now);
  const isLong = signal.limitMinutes !== null && held >= signal.limitMinutes;
  const budget = sayBudget(state, plan, now, nameOf);

  return (
    <section className={joinClasses("run-card", state.isDrill && "is-drill")} aria-label={`${state.isDrill ? "Drill" : "Run"} of ${release.name}`}>
      <div className="stack">
        {state.isDrill && <DrillMark />}
        <RunStateWord status={status} say={say} isDrill={state.isDrill} />
        <h2>{release.name}</h2>
        <p className="small muted">{sayNow()}</p>
        {!isWall && <LinkButton href={`/runs/${key}`}>Open the run</LinkButton>}
      </div>
      <Clock small name={`${signal.name} for`} elapsed={held * 60_000} limitMinutes={signal.limitMinutes} word="limit" tone={!state.signal.holds ? "ready" : isLong ? "attention" : "in-progress"}>
        {!state.signal.holds && <span>Back within the limit</span>}
      </Clock>
      {budget ? (
        <Clock small name="Way back has taken" elapsed={budget.elapsedMs} limitMinutes={budget.limitMinutes} endMinutes={budget.endMinutes} tone={budget.tone}>
          {budget.tone !== "in-progress" && <ToneIcon tone={budget.tone} coloured />}
          <span className={budget.tone === "in-progress" || budget.tone === "ready" ? "muted" : budget.tone}>{budget.say}</span>
        </Clock>
      ) : (
        <Clock small name={state.decisions.length === 0 ? "Waiting for a decision for" : "Since it was detected"} elapsed={(state.recoveredAt ?? now) - state.detectedAt} limitMinutes={null} tone="in-progress" />
      )}
    </section>
  );

  function sayNow(): string {
    if (state.decisions.length === 0) return `${deciders(plan).map(nameOf).join(" or ") || "Somebody"} decides what to do.`;
    if (status !== "decided" && status !== "executing") return state.seen;
    const steps = currentSteps(state, plan.document);
    const at = openSteps(state, plan).map((step) => {
      const owner = stepState(state, step).ownerId;
      return `${owner === null ? "Nobody" : nameOf(owner)} has step ${steps.findIndex(({ id }) => id === step.id) + 1}: ${titleOf(step).replaceAll("`", "")}.`;
    });
    return at.join(" ") || state.seen;
  }
}
