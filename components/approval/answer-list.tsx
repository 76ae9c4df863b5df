import { CircleCheck, MessageSquare, OctagonMinus, RotateCw } from "lucide-react";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { AnswerRow } from "@/lib/domain/approval/view";

const words = { yes: "yes to", afterChanges: "yes after changes to", no: "no to" } as const;
const icons = {
  holds: <CircleCheck className="icon ready" aria-hidden />,
  stands: <OctagonMinus className="icon blocked" aria-hidden />,
  stale: <RotateCw className="icon attention" aria-hidden />,
  answered: <MessageSquare className="icon faint" aria-hidden />,
  replaced: <MessageSquare className="icon faint" aria-hidden />,
  lapsed: <RotateCw className="icon attention" aria-hidden />,
} as const satisfies Record<AnswerRow["state"], unknown>;

/** What was answered, the newest first: it holds, stands in the way, or was true of an earlier version. */
export function AnswerList({ answers }: { answers: readonly AnswerRow[] }) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <div className="section-head"><h2 id="answers">Answers so far</h2></div>
      <ol className="rows">
        {answers.map((row) => (
          <li key={row.id} className="record">
            {icons[row.state]}
            <div>
              <p>
                <span className={row.isMine ? "strong you" : "strong"}>{row.who}</span>
                {row.inPlaceOf && <span> in place of {row.inPlaceOf}</span>} <span className="faint">{words[row.answer]} version {row.version}, <RelativeTime at={row.at} /></span>
              </p>
              {row.comment !== "" && <p className="muted">“{row.comment}”{row.state === "answered" && row.since && ` Answered by version ${row.since.version}.`}</p>}
            </div>
            <State row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({ row: { state, since, answer } }: { row: AnswerRow }) {
  switch (state) {
    case "holds":
      return <span className="muted">Holds</span>;
    case "stands":
      return <span className="blocked strong">{answer === "no" ? "No" : "Waits for changes"}</span>;
    case "stale":
      return <span className="attention">Stale{since && <> since <RelativeTime at={since.at} /></>}</span>;
    case "answered":
      return <span className="muted">{answer === "no" ? "No, answered" : "Changes made"}</span>;
    case "replaced":
      return <span className="muted">Replaced since</span>;
    default:
      return <span className="attention">Does not count now</span>;
  }
}
