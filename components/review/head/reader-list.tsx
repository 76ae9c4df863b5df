import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { State } from "@/components/ui/state/state";
import type { ReviewPart } from "@/lib/domain/review/view";

/** Who is invited, and who has read it. */
export function ReaderList({ readers, me }: { readers: ReviewPart["readers"]; me: string }) {
  if (readers.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h3>Invited</h3>
      </div>
      <ul className="rows">
        {readers.map(({ person, readAt }) => (
          <li key={person.id} className="split small reader">
            <AvatarName name={person.name} you={person.id === me} />
            {readAt ? <State tone="ready" icon="check">Read</State> : <State icon="circle">Not yet</State>}
          </li>
        ))}
      </ul>
    </section>
  );
}
