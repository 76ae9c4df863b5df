"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { TextArea } from "@/components/ui/field/text-area";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { whyBreakGlass } from "@/lib/domain/run/asker";
import { currentDecision } from "@/lib/domain/run/run-state";
import { suggest } from "@/lib/domain/run/suggest";
import { sayWhatPlanKnows, whatPlanKnows } from "@/lib/domain/run/what-plan-knows";
import { type Answer, answerNames, answerVerbs } from "@/lib/domain/run/words";
import { useRun } from "../run-context";
import { useMeasuredWay } from "../use-measured-way";
import { type Asked, ThreeQuestions } from "./three-questions";
import { useAnswer } from "./use-answer";

const suggesting: Record<Answer, string> = { rollback: "rolling back", backout: "backing out", restore: "restoring", fixForward: "fixing forward", hold: "holding" };

/** What the plan knows, three questions, what they suggest, and the answer of a person. */
export function DecideDialog({ onClose }: { onClose: () => void }) {
  const { view, plan, me, nameOf, clock, answer: send } = useRun();
  const { state } = view;
  const last = currentDecision(state);
  const isDeploying = view.release.status === "deploying";
  const known = whatPlanKnows(state, plan, { isDeploying, measuredMinutes: view.measured?.minutes ?? null });
  const measured = useMeasuredWay(view);
  const glass = whyBreakGlass(plan, { id: me.id, nameOf });

  // Another decision made while this one is being written is shown, and never overruled unseen.
  const [after, setAfter] = useState(state.decisions.length);
  const isStale = state.decisions.length > after;
  const [asked, setAsked] = useState<Asked>({ fixMinutes: last?.fixMinutes ?? null, pain: last?.pain ?? null, isSpreading: last?.isSpreading ?? null, risk: last?.risk ?? null });
  const [because, setBecause] = useState("");
  const [reason, setReason] = useState("");
  const [holdMinutes, setHoldMinutes] = useState<number | null>(null);
  const { busy, refusal, problem, problemOf, make } = useAnswer(send, onClose);

  const { pain, isSpreading, risk } = asked;
  const suggestion = pain !== null && isSpreading !== null && risk !== null ? suggest(known, { ...asked, pain, isSpreading, risk }) : null;
  const back: Answer = isDeploying ? "backout" : "rollback";
  const answers: readonly Answer[] = ["fixForward", "hold", "restore", back];

  function decide(answer: Answer) {
    if (answer === "hold" && holdMinutes === null) return setHoldMinutes(30);
    const missing = pain === null || isSpreading === null || risk === null ? "Answer the questions first: they are recorded with the decision." : glass !== null && reason.trim() === "" ? "Say why you decide in their place." : null;
    const until = answer === "hold" && holdMinutes !== null ? new Date(clock.now() + holdMinutes * 60_000).toISOString() : null;
    const words = because.trim() || (suggestion?.answer === answer ? suggestion.because : "");
    void make({ order: "decide", after, answer, until, fixMinutes: asked.fixMinutes, pain: pain ?? "many", isSpreading: isSpreading ?? false, risk: risk ?? "some", because: words, brokeGlass: glass === null ? undefined : reason.trim() }, missing);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      wide
      title={last ? "Decide again" : "Decide what to do"}
      description={sayWhatPlanKnows(state, plan, measured).join(" ")}
      footer={answers.map((answer) => (
        <Button key={answer} variant={suggestion?.answer === answer ? "primary" : "secondary"} busy={busy} onClick={() => decide(answer)}>
          {answer === "hold" ? (holdMinutes === null ? "Hold until…" : "Hold") : answerNames[answer]}
        </Button>
      ))}
    >
      <div className="stack decide">
        {isStale && last && (
          <Callout
            tone="attention"
            role="alert"
            title={`${nameOf(last.byId)} decided to ${answerVerbs[last.answer]} meanwhile`}
            action={<Button onClick={() => setAfter(state.decisions.length)}>I would still decide</Button>}
          >
            {last.because && <>Because {last.because}. </>}What you wrote is still here.
          </Callout>
        )}
        {last && !isStale && (
          <p className="muted">
            {nameOf(last.byId)} decided to {answerVerbs[last.answer]}. A changed mind is a new decision; the one before stays in the record.
          </p>
        )}
        <ThreeQuestions value={asked} onValue={setAsked} fixError={problemOf("fixMinutes")} />
        {holdMinutes !== null && (
          <Field className="field-minutes" label="Hold for how many minutes" hint="Nothing is taken back meanwhile; then you are asked again." error={problemOf("until")}>
            <NumberInput className="input-minutes" value={holdMinutes} onValue={(value) => setHoldMinutes(value ?? 30)} min={1} max={10_080} whole />
          </Field>
        )}
        <p aria-live="polite">
          {suggestion ? (
            <>These suggest <span className="strong">{suggesting[suggestion.answer]}</span>: {suggestion.because}. You decide.</>
          ) : (
            <span className="muted">Answer the questions to see what they suggest. You decide.</span>
          )}
        </p>
        <Field label="In your words" hint="Optional. It stands with the decision.">
          <TextArea value={because} onChange={(event) => setBecause(event.target.value)} maxLength={4_000} rows={1} />
        </Field>
        {glass !== null && (
          <>
            <Callout tone="attention" title={glass} />
            <Field label="Why you decide" error={problemOf("brokeGlass")} required>
              <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4_000} rows={1} />
            </Field>
          </>
        )}
        {problem && !isStale && refusal?.kind !== "invalid" && <Callout tone="blocked" title={problem} role="alert" />}
        {refusal?.kind === "invalid" && problemOf("answer") && <Callout tone="blocked" title={problemOf("answer")} role="alert" />}
      </div>
    </Dialog>
  );
}
