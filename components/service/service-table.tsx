import { Pencil } from "lucide-react";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { LinkButton } from "@/components/ui/button/link-button";
import type { Named } from "@/lib/domain/release/view";
import type { ServiceRow } from "@/lib/domain/service/view";
import { OpenReleases } from "./open-releases";

type ServiceTableProps = { services: readonly ServiceRow[]; me: string; hrefOfEdit: ((id: string) => string) | null };

export function ServiceTable({ services, me, hrefOfEdit }: ServiceTableProps) {
  return (
    <table className="table table-top table-services">
      <caption className="visually-hidden">Services</caption>
      <thead>
        <tr>
          <th>Service</th>
          <th>Owner</th>
          <th>Depends on</th>
          <th>Depended on by</th>
          <th>Open releases</th>
          {hrefOfEdit && <th><span className="visually-hidden">Edit</span></th>}
        </tr>
      </thead>
      <tbody>
        {services.map(({ id, name, about, owner, dependsOn, dependedOnBy, open }) => (
          <tr key={id}>
            <td className="wide">
              <span className="strong">{name}</span>
              {about && <span className="block muted">{about}</span>}
            </td>
            <td>
              <AvatarName name={owner.name} you={owner.id === me} />
              {!owner.active && <span className="faint"> deactivated</span>}
            </td>
            <td className="muted" data-label="Depends on">{listed(dependsOn)}</td>
            <td className="muted" data-label="Depended on by">{listed(dependedOnBy)}</td>
            <td className="wide" data-label="Open releases"><OpenReleases serviceId={id} open={open} /></td>
            {hrefOfEdit && (
              <td className="row-act">
                <LinkButton href={hrefOfEdit(id)} variant="quiet" scroll={false}>
                  <Pencil className="icon" aria-hidden /> Edit<span className="visually-hidden"> {name}</span>
                </LinkButton>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function listed(services: readonly Named[]) {
  return services.length === 0 ? <span className="faint">Nothing</span> : services.map(({ name }) => name).join(", ");
}
