import Link from "next/link";
import { State } from "@/components/ui/state/state";
import type { Reopening } from "@/lib/domain/person/view";
import { statusNames } from "@/lib/domain/release/status";

const shown = 8;

/** The open releases and services in question, each with its link. */
export function ReopeningList({ reopening: { releases, services } }: { reopening: Reopening }) {
  if (releases.length === 0 && services.length === 0) return null;
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
    </ul>
  );
}
