import { Link } from "@/components/ui/page/link";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { State } from "@/components/ui/state/state";
import { count } from "@/lib/domain/duration/duration";
import { questions } from "@/lib/domain/review/texts";
import type { ReviewLine } from "@/lib/domain/review/view";
import { ReviewState } from "./head/review-state";

type ReviewTableProps = { title: string; aside?: string; rows: readonly ReviewLine[]; me: string; now: Date; zone: string };

/** Reviews by release: who leads them, where they stand, and what is open in them. */
export function ReviewTable({ title, aside, rows, me, now, zone }: ReviewTableProps) {
  return (
    <section className="week">
      <div className="section-head">
        <h2>{title}</h2>
        {aside && <span className="small muted">{aside}</span>}
      </div>
      <table className="table table-top table-reviews">
        <caption className="visually-hidden">{title}</caption>
        <colgroup>
          <col />
          <col width="184" />
          <col width="196" />
          <col width="176" />
        </colgroup>
        <thead>
          <tr>
            <th>Release</th>
            <th>Lead</th>
            <th>State</th>
            <th>Open</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, release, lead, dueAt, publishedAt, written, openActions, ownerlessActions }) => (
            <tr key={key}>
              <td className="wide">
                <Link className="launch-name" href={`/reviews/${key}`} data-row>
                  {release.name} <span className="faint">{release.version}</span>
                </Link>
                <br />
                <span className="faint">{key} of {release.key}</span>
              </td>
              <td>
                {lead?.isActive ? <AvatarName name={lead.name} you={lead.id === me} /> : publishedAt ? <span className="faint">{lead?.name ?? "Nobody"}</span> : <State tone="attention">Needs a lead</State>}
              </td>
              <td>
                <ReviewState dueAt={dueAt} publishedAt={publishedAt} now={now} zone={zone} />
              </td>
              <td>
                {publishedAt === null && written < questions.length && <span className="muted">{count(questions.length - written, "question")}</span>}
                {publishedAt === null && written < questions.length && openActions > 0 && <span className="muted">, </span>}
                {openActions > 0 && <span className="muted">{count(openActions, "action")}</span>}
                {ownerlessActions > 0 && (
                  <>
                    <br />
                    <State tone="attention">{count(ownerlessActions, "action")} without owner</State>
                  </>
                )}
                {openActions === 0 && (publishedAt !== null || written === questions.length) && <span className="faint">{publishedAt ? "Nothing" : "Ready to publish"}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
