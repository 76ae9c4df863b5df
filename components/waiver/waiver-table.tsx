import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import type { WaiverView } from "@/lib/domain/waiver/view";
import { AnswerWaiver } from "./answer-waiver";
import { RevokeWaiver } from "./revoke-waiver";
import { SaidUntil } from "./said-until";

type WaiverTableProps = { release: string; waivers: readonly WaiverView[] };

/** What does not have to hold for a while, who asked and who agreed; those that are over stay, quietly. */
export function WaiverTable({ release, waivers }: WaiverTableProps) {
  if (waivers.length === 0) return null;
  return (
    <section aria-labelledby="waivers">
      <div className="section-head">
        <h2 id="waivers">Waivers</h2>
        <span className="small muted">{sayCounts(waivers)}</span>
      </div>
      <table className="table table-top table-waivers">
        <colgroup>
          <col />
          <col width="136" />
          <col width="148" />
          <col width="132" />
        </colgroup>
        <thead>
          <tr>
            <th>What does not have to hold, and why</th>
            <th>Asked by</th>
            <th>Approved by</th>
            <th>Until</th>
          </tr>
        </thead>
        <tbody>
          {waivers.map((waiver) => (
            <Row key={waiver.id} release={release} waiver={waiver} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ release, waiver }: { release: string; waiver: WaiverView }) {
  const isOver = waiver.state !== "asked" && waiver.state !== "holds";
  const quiet = isOver ? "muted" : undefined;
  return (
    <tr>
      <td className={isOver ? "wide muted" : "wide"}>
        <Link className={isOver ? "" : "strong"} href={waiver.href}>
          {waiver.say}
        </Link>
        <br />
        <span className="muted">{[waiver.reason, saidSince(waiver)].filter(Boolean).join(" ")}</span>
      </td>
      <td className={quiet} data-label="Asked by">
        {waiver.askedBy.name}
      </td>
      <td className={quiet} data-label="Approved by">
        <Answered waiver={waiver} />
      </td>
      <td className={quiet} data-label={isOver ? "Over" : "Until"}>
        <Ends waiver={waiver} />
        {waiver.mayAnswer && (
          <>
            <br className="desk-only" /> <AnswerWaiver release={release} waiver={waiver} />
          </>
        )}
        {waiver.mayRevoke && (
          <>
            <br className="desk-only" /> <RevokeWaiver release={release} waiver={waiver} />
          </>
        )}
      </td>
    </tr>
  );
}

function Answered({ waiver: { state, answeredBy, mayAnswer } }: { waiver: WaiverView }) {
  if (mayAnswer) return <span className="attention strong">Waits for you</span>;
  if (state === "asked") return <span className="muted">Waits for an answer</span>;
  if (state === "holds") {
    return (
      <State tone="ready" icon="file-check">
        {answeredBy?.name}
      </State>
    );
  }
  return answeredBy === null ? "Nobody answered" : state === "refused" ? `Refused by ${answeredBy.name}` : answeredBy.name;
}

function Ends({ waiver }: { waiver: WaiverView }) {
  if (waiver.state === "refused") return <>Refused {waiver.answeredAt && <SaidUntil at={waiver.answeredAt} />}</>;
  if (waiver.state === "revoked") return <>Taken back {waiver.revokedAt && <SaidUntil at={waiver.revokedAt} />}</>;
  if (waiver.state === "ended") return <>Ended <SaidUntil at={waiver.expiresAt} /></>;
  return <SaidUntil at={waiver.expiresAt} />;
}

/** What was said when it was answered or taken back. */
function saidSince({ note, answeredBy, revokeReason, revokedBy }: WaiverView): string {
  const answered = note === "" || answeredBy === null ? "" : `${answeredBy.name}: “${note}”`;
  const revoked = revokedBy === null ? "" : `${revokedBy.name} took it back: “${revokeReason}”`;
  return [answered, revoked].filter(Boolean).join(" ");
}

function sayCounts(waivers: readonly WaiverView[]): string {
  const holds = waivers.filter(({ state }) => state === "holds").length;
  const asked = waivers.filter(({ state }) => state === "asked").length;
  if (holds === 0 && asked === 0) return "None holds";
  return [holds > 0 && `${holds} ${holds === 1 ? "holds" : "hold"}`, asked > 0 && `${asked} asked`].filter(Boolean).join(", ");
}
