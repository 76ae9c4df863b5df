import { CircleSlash, Mail } from "lucide-react";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { PersonRow } from "@/lib/domain/person/view";

type PersonStateWordProps = { person: Pick<PersonRow, "state" | "invitedUntil">; now: Date };

export function PersonStateWord({ person: { state, invitedUntil }, now }: PersonStateWordProps) {
  if (state === "active") return <State tone="ready">Active</State>;
  if (state === "deactivated") return <State icon={<CircleSlash className="icon" aria-hidden />}>Deactivated</State>;
  if (invitedUntil === null || new Date(invitedUntil) <= now) return <State tone="attention">The link has expired</State>;
  return (
    <State icon={<Mail className="icon" aria-hidden />}>
      <span>
        Invited, link ends <RelativeTime at={invitedUntil} />
      </span>
    </State>
  );
}
