import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import type { Named } from "@/lib/domain/release/view";

type Role = { duty: string; label: string; person: Named | null; deputy: Named | null; personHref: string; deputyHref: string };

/** Who holds each role, and who stands behind. */
export function RoleTable({ roles, me }: { roles: readonly Role[]; me: string }) {
  return (
    <section>
      <table className="table people">
        <thead>
          <tr>
            <th>People</th>
            <th>Person</th>
            <th>Deputy</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.duty}>
              <th scope="row">{role.label}</th>
              <td>
                <Who who={role.person} href={role.personHref} me={me} />
              </td>
              <td>
                <Who who={role.deputy} href={role.deputyHref} me={me} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Who({ who, href, me }: { who: Named | null; href: string; me: string }) {
  if (who) return <span className={who.id === me ? "you" : undefined}>{who.name}</span>;
  return (
    <Link href={href}>
      <State tone="blocked">Nobody</State>
    </Link>
  );
}
