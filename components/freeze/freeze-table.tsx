import { Pencil } from "lucide-react";
import { LinkButton } from "@/components/ui/button/link-button";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { FreezeView } from "@/lib/domain/freeze/view";
import { EndFreeze } from "./end-freeze";

type FreezeTableProps = { freezes: readonly FreezeView[]; /** Null for those who only look. */ hrefOfEdit: ((id: string) => string) | null };

export function FreezeTable({ freezes, hrefOfEdit }: FreezeTableProps) {
  return (
    <table className="table table-top table-freezes">
      <caption className="visually-hidden">Freezes</caption>
      <thead>
        <tr>
          <th>Freeze</th>
          <th>Services</th>
          <th>From</th>
          <th>Until</th>
          <th>Declared by</th>
          {hrefOfEdit && <th><span className="visually-hidden">Change</span></th>}
        </tr>
      </thead>
      <tbody>
        {freezes.map((freeze) => (
          <tr key={freeze.id} id={`freezes/${freeze.id}`} className={freeze.state === "ended" ? "muted" : undefined}>
            <td className="wide">
              <span className={freeze.state === "ended" ? "" : "strong"}>{freeze.name}</span>{" "}
              {freeze.state === "holds" && <State tone="attention" icon="snowflake" small>Holds now</State>}
              {freeze.state === "ended" && <span className="faint">ended</span>}
              <span className="block muted">{freeze.reason}</span>
            </td>
            <td data-label="Services">{freeze.services.length === 0 ? "All services" : freeze.services.map(({ name }) => name).join(", ")}</td>
            <td data-label="From"><RelativeTime at={freeze.startsAt} /></td>
            <td data-label="Until"><RelativeTime at={freeze.endsAt} /></td>
            <td data-label="Declared by">{freeze.declaredBy.name}</td>
            {hrefOfEdit && (
              <td className="row-act">
                {freeze.state !== "ended" && (
                  <>
                    <LinkButton href={hrefOfEdit(freeze.id)} variant="quiet" scroll={false}>
                      <Pencil className="icon" aria-hidden /> Change<span className="visually-hidden"> {freeze.name}</span>
                    </LinkButton>
                    <EndFreeze id={freeze.id} name={freeze.name} holds={freeze.state === "holds"} />
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
