import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { State } from "@/components/ui/state/state";
import type { Invited } from "@/lib/domain/drill/view";

/** Who is invited, and what each has answered. */
export function InvitedList({ invited, me }: { invited: readonly Invited[]; me: string }) {
  if (invited.length === 0) return null;
  return (
    <section aria-labelledby="invited">
      <div className="section-head"><h3 id="invited">Invited</h3></div>
      <ul className="rows">
        {invited.map(({ id, name, comes }) => (
          <li key={id} className="split reader">
            <AvatarName name={name} you={id === me} />
            {comes === null ? <State small>Not answered</State> : comes ? <State small tone="ready">Comes</State> : <State small tone="attention">Cannot</State>}
          </li>
        ))}
      </ul>
    </section>
  );
}
