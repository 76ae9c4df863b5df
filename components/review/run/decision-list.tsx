import { Fact } from "@/components/ui/list/fact";
import { sayMinutes } from "@/lib/domain/duration/duration";
import type { WholeRun } from "@/lib/domain/review/view";
import { answerNames, painNames, riskNames } from "@/lib/domain/run/words";
import { sayDay } from "@/lib/domain/time/say-at";
import { wallTime } from "@/lib/domain/time/zoned";

/** Who decided what, when and why; the last one held. */
export function DecisionList({ whole: { state, people }, zone }: { whole: WholeRun; zone: string }) {
  if (state.decisions.length === 0) return null;
  const only = state.decisions.length === 1;
  return state.decisions.toReversed().map(({ at, byId, answer, fixMinutes, pain, isSpreading, risk, suggested, because, brokeGlass }, place) => {
    const { date, time } = wallTime(new Date(at), zone);
    return (
      <section key={at}>
        <div className="section-head">
          <h3>{only ? "The decision" : place === 0 ? "The decision that held" : "Decided before"}</h3>
          <span className="small faint push">{sayDay(date)}, {time}</span>
        </div>
        <dl className="facts facts-run">
          <Fact name="Decided">{answerNames[answer]}, {(byId && people[byId]?.name) || "somebody"}</Fact>
          <Fact name="Until a fix">{fixMinutes === null ? "Nobody knew" : sayMinutes(fixMinutes)}</Fact>
          <Fact name="Pain then">{painNames[pain]}; {isSpreading ? "spreading" : "not spreading"}</Fact>
          <Fact name="Way back">Risk {riskNames[risk].toLowerCase()}</Fact>
          <Fact name="Suggested">{answerNames[suggested]}</Fact>
          {because && <Fact name="Because">{because}</Fact>}
          {brokeGlass && <Fact name="In place of the named">{brokeGlass}</Fact>}
        </dl>
      </section>
    );
  });
}
