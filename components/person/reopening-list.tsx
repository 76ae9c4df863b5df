import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import { count } from "@/lib/domain/duration/duration";
import type { Reopening } from "@/lib/domain/person/view";
import { statusNames } from "@/lib/domain/release/status";

const shown = 8;

/** The open releases, services and reviews in question, each with its link. */
export function ReopeningList({ reopening: { releases, services, reviews } }: { reopening: Reopening }) {
  if (releases.length === 0 && services.length === 0 && reviews.length === 0) return null;
  const first = [...releases].sort((a, b) => Number(b.fallsBack) - Number(a.fallsBack)).slice(0, shown);
  return (
    <ul className="rows rows-top">
      {first.map(({ key, name, status, fallsBack }) => (
        <li key={key} className="split small reopening">
          <span>
            <Link className="link" href={`/releases/${key}`}>
              {key}
            </Link>{" "}
            {name}
          </span>
          {fallsBack ? <State tone="attention">Falls back to draft</State> : <span className="faint">{statusNames[status]}</span>}
        </li>
      ))}
      {releases.length > shown && <li className="small faint reopening">and {releases.length - shown} more</li>}
      {services.map((name) => (
        <li key={name} className="split small reopening">
          <span>{name}</span>
          <Link className="link" href="/services">
            Choose another owner
          </Link>
        </li>
      ))}
      {reviews.slice(0, shown).map(({ key, name, leads, actions }) => (
        <li key={key} className="split small reopening">
          <span>
            <Link className="link" href={`/reviews/${key}`}>
              Review of {key}
            </Link>{" "}
            {name}
          </span>
          <span className="faint">{[leads ? "Needs a lead" : "", actions > 0 ? `${count(actions, "action")} to hand over` : ""].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
