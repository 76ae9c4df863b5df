import { OctagonMinus } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import type { ReactNode } from "react";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { placeNames } from "@/lib/domain/readiness/place-names";
import type { BlockerView } from "@/lib/domain/release/view";

type BlockerListProps = { blockers: readonly BlockerView[]; me: string; onGo?: () => void; /** What stands behind the place of each, such as asking for a waiver. */ waive?: (blocker: BlockerView) => ReactNode };

/** Each blocker as a sentence that leads to its field, with the person who can clear it. */
export function BlockerList({ blockers, me, onGo, waive }: BlockerListProps) {
  return (
    <ol className="blockers">
      {blockers.map((blocker) => (
        <li key={`${blocker.code} ${blocker.field}`} className="blocker">
          <OctagonMinus className="icon" aria-hidden />
          <div>
            <Link className="say link" href={blocker.href} onClick={onGo}>
              {blocker.say}
            </Link>
            <p className="where">
              {placeNames[blocker.section]} {waive?.(blocker)}
            </p>
          </div>
          <span className="small">
            <AvatarName name={blocker.who.name} you={blocker.who.id === me} />
            {blocker.who.id === me && <span className="you"> (you)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
