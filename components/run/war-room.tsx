"use client";

import { useMemo, useState } from "react";
import { useRefresh } from "@/components/live/use-refresh";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { titleOf } from "@/lib/domain/run/say-run";
import { stepsOf } from "@/lib/domain/run/steps-of";
import type { RunView } from "@/lib/domain/run/view";
import { isRunOpen } from "@/lib/domain/run/words";
import { askNote } from "./aside/ask-note";
import { DecisionFacts } from "./aside/decision-facts";
import { FeedbackList } from "./aside/feedback-list";
import { MessagesDue } from "./aside/messages-due";
import { RollbackItems } from "./aside/rollback-items";
import { RunTimeline } from "./aside/run-timeline";
import { ServiceLocks } from "./aside/service-locks";
import { DrillLine } from "./bar/drill-line";
import { SeenLine } from "./bar/seen-line";
import { WarBar } from "./bar/war-bar";
import { RunClocks } from "./clocks/run-clocks";
import { useServerClock } from "./clocks/use-server-clock";
import type { Ask } from "./dialogs/ask";
import { AskedDialog } from "./dialogs/asked-dialog";
import { OfflineLine } from "./outbox/offline-line";
import { RefusedLine } from "./outbox/refused-line";
import { useConnection } from "./outbox/use-connection";
import { useOutbox } from "./outbox/use-outbox";
import { RunContext, type Run } from "./run-context";
import { RunKeysLine } from "./run-keys-line";
import { LaneChart } from "./step/lane-chart";
import { moveFace } from "./step/move-face";
import { MyStep, TouchBar } from "./step/my-step";
import { StepList } from "./step/step-list";
import { useNewLines } from "./use-new-lines";
import { useRunKeys } from "./use-run-keys";

/** One screen for one run: the clocks, my next step, everybody else, and what is said about it. */
export function WarRoom({ view, me }: { view: RunView; me: { id: string; name: string } }) {
  const zone = useTimeZone();
  const clock = useServerClock(view.readAt);
  const refresh = useRefresh(view.timeline[0]?.number);
  const outbox = useOutbox(view, me, clock, refresh);
  const [asked, setAsked] = useState<Ask | null>(null);
  const downAt = useConnection(view.release.key, outbox.resend);
  useNewLines(view.timeline, me.name);

  const titles = useMemo(() => new Map([...stepsOf(view.plan.document, "rollback"), ...stepsOf(view.plan.document, "restore")].map((step) => [step.id, titleOf(step)])), [view.plan]);
  const titleOfStep = (id: string) => titles.get(id) ?? "a step";
  const waiting = new Set(outbox.kept.flatMap((kept) => (kept.kind === "tick" ? kept.itemId : "stepId" in kept.order && kept.order.stepId !== null ? kept.order.stepId : [])));
  const run: Run = {
    view,
    state: outbox.state,
    plan: view.plan,
    items: outbox.items,
    me,
    clock,
    nameOf: (id) => (id === null ? "Somebody" : (view.people[id]?.name ?? (id === me.id ? me.name : "Somebody"))),
    send: outbox.send,
    answer: outbox.answer,
    tick: outbox.tick,
    ask: setAsked,
    waiting,
  };
  const face = moveFace(run, (at) => zonedParts(new Date(at), zone).clock);
  const failed = face.others.find(({ label }) => label === "It failed");
  const open = isRunOpen(outbox.state.status);

  useRunKeys({
    main: face.primary && press(face.primary),
    failed: failed ? press(failed) : null,
    note: () => open && setAsked(askNote),
    decide: () => open && setAsked({ ask: "decide" }),
  });

  function press(action: NonNullable<typeof face.primary>): (() => void) | null {
    if ("order" in action) return () => outbox.send(action.order);
    return "ask" in action ? () => setAsked(action.ask) : null;
  }

  return (
    <RunContext value={run}>
      <div className="war">
        <WarBar />
        <div className="war-top">
          {outbox.state.isDrill && <DrillLine>Nothing of it goes outside, and nothing is locked. Carry it out in staging, as written.</DrillLine>}
          <OfflineLine lostAt={outbox.lostAt ?? downAt} kept={outbox.kept} titleOfStep={titleOfStep} />
          <RefusedLine refused={outbox.refused} titleOfStep={titleOfStep} onAgain={outbox.again} onForget={outbox.forget} />
          <RunClocks />
        </div>
        <div className="war-body">
          <main className="war-main" id="main" tabIndex={-1}>
            <SeenLine />
            <MyStep face={face} />
            <LaneChart />
            <StepList />
            <RollbackItems />
          </main>
          <aside className="war-aside" aria-label="About this run">
            <MessagesDue />
            <DecisionFacts />
            <FeedbackList />
            <ServiceLocks />
            <RunTimeline />
          </aside>
        </div>
        <RunKeysLine />
        <TouchBar face={face} />
      </div>
      <AskedDialog ask={asked} onClose={() => setAsked(null)} />
    </RunContext>
  );
}
