"use client";

import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { Fact } from "@/components/ui/list/fact";
import { count, sayMinutes } from "@/lib/domain/duration/duration";
import { currentDecision, type Decision } from "@/lib/domain/run/run-state";
import { sayWhatPlanKnows } from "@/lib/domain/run/what-plan-knows";
import { answerNames, answerVerbs, type Answer, painNames, riskNames } from "@/lib/domain/run/words";
import { useRun } from "../run-context";
import { useMeasuredWay } from "../use-measured-way";

const heads: Record<Answer, string> = { rollback: "Why we go back", backout: "Why we go back", restore: "Why we restore", fixForward: "Why we fix forward", hold: "Why we hold" };

/** What was seen, the decision that holds with its reasons, and the ones before it. */
export function DecisionFacts() {
  const { view, state, nameOf } = useRun();
  const zone = useTimeZone();
  const measured = useMeasuredWay(view);
  const clock = (at: number) => zonedParts(new Date(at), zone).clock;
  const decision = currentDecision(state);
  const before = state.decisions.slice(0, -1).reverse();
  return (
    <section>
      <div className="section-head">
        <h3>{decision ? heads[decision.answer] : "What is seen"}</h3>
        {decision && <span className="small faint push">{clock(decision.at)}, {nameOf(decision.byId)}</span>}
      </div>
      <dl className="facts facts-run">
        <Fact name="Seen">{state.seen}</Fact>
        {state.evidence && <Fact name="Evidence">{state.evidence}</Fact>}
        {state.links.length > 0 && (
          <Fact name="Links">
            {state.links.map((link) => (
              <a key={link} className="link" href={link} target="_blank" rel="noreferrer">{link.replace(/^https?:\/\//, "")} </a>
            ))}
          </Fact>
        )}
        {decision ? <Reasons decision={decision} /> : sayWhatPlanKnows(state, view.plan, measured).map((say, at) => <Fact key={say} name={["Way back", "No return", "Data"][at] ?? ""}>{say}</Fact>)}
        {before.map((each) => (
          <Fact key={each.at} name={`Until ${clock(state.decisions[state.decisions.indexOf(each) + 1]?.at ?? each.at)}`}>
            {nameOf(each.byId)} decided to {answerVerbs[each.answer]}{each.because && `: ${each.because}`}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Reasons({ decision: { fixMinutes, pain, isSpreading, risk, because, suggested, answer, brokeGlass, until } }: { decision: Decision }) {
  const { view, nameOf, plan, state } = useRun();
  const zone = useTimeZone();
  const [wayBack, , data] = sayWhatPlanKnows(state, plan, useMeasuredWay(view));
  const contact = plan.document.roles.items.find(({ duty }) => duty === "decisionMaker")?.personId ?? null;
  return (
    <>
      {until !== null && <Fact name="Hold until">{zonedParts(new Date(until), zone).clock}</Fact>}
      {because && <Fact name="Because">{because}</Fact>}
      <Fact name="Until a fix">{fixMinutes === null ? "Nobody knows" : sayMinutes(fixMinutes)}</Fact>
      <Fact name="Pain now">
        {painNames[pain]}; {isSpreading ? "spreading" : "not spreading"}
        {view.feedbackCount > 0 && `; ${count(view.feedbackCount, "report")}`}
      </Fact>
      <Fact name="Way back">Risk {riskNames[risk].toLowerCase()}. {wayBack}</Fact>
      <Fact name="Data">{data}</Fact>
      {suggested !== answer && <Fact name="Suggested">{answerNames[suggested]}</Fact>}
      {brokeGlass && <Fact name={contact ? `Without ${nameOf(contact)}` : "Alone"}>{brokeGlass}</Fact>}
    </>
  );
}
