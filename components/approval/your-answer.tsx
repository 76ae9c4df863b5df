import { RelativeTime } from "@/components/ui/time/relative-time";
import { approvalAnswerNames } from "@/lib/domain/approval/approval";
import type { ApprovalsView } from "@/lib/domain/approval/view";
import { AnswerForm } from "./answer-form";

/** The form of whoever is asked; whoever has answered can change their mind; the others read why they are not asked. */
export function YourAnswer({ view }: { view: ApprovalsView }) {
  const { key, version, ask, places, whyNotAnswer } = view;
  const last = places.length > 0 && places.every((place) => place.last !== null) ? places[0]?.last : null;
  return (
    <section aria-labelledby="your-answer">
      <div className="section-head">
        <h2 id="your-answer">Your answer to version {version}</h2>
        {ask?.isCurrent && <span className="small muted">Asked by {ask.who}, <RelativeTime at={ask.at} /></span>}
      </div>
      {ask?.isCurrent && ask.note !== "" && <p className="small muted rows-block">“{ask.note}”</p>}
      {whyNotAnswer !== null && <p className="small muted rows-block">{whyNotAnswer}</p>}
      {last && (
        <details className="rows-block">
          <summary className="small">You answered “{approvalAnswerNames[last]}”. Change your answer</summary>
          <AnswerForm release={key} version={version} places={places} />
        </details>
      )}
      {!last && places.length > 0 && <AnswerForm key={version} release={key} version={version} places={places} />}
    </section>
  );
}
