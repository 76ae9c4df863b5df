import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { PersonRow } from "@/lib/domain/person/view";

type PersonStateWordProps = { person: Pick<PersonRow, "state" | "invitedUntil">; now: Date };

export function PersonStateWord({ person: { state, invitedUntil }, now }: PersonStateWordProps) {
  if (state === "active") return <State tone="ready">Active</State>;
  if (state === "deactivated") return <State icon="circle-slash">Deactivated</State>;
  if (invitedUntil === null || new Date(invitedUntil) <= now) return <State tone="attention">The link has expired</State>;
  return (
    <State icon="mail">
      <span>
        Invited, link ends <RelativeTime at={invitedUntil} />
      </span>
    </State>
  );
}
