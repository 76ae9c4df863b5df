import { initials } from "@/components/ui/avatar/initials";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { ItemView, Named } from "@/lib/domain/checklist/view";

/** Who said so and when; before that, whose it is. */
export function ItemWho({ item, me }: { item: ItemView; me: string }) {
  const said = item.waived ? { who: item.waived.by, at: item.waived.at } : (item.tick ?? item.notApplicable);
  if (item.verified && !item.waived) return <span className="who">{item.verified.href?.includes("/drills") ? "Verified from a drill" : "Verified from the plan"}</span>;
  if (said) {
    return (
      <span className={whose(said.who, me)} data-initials={initials(said.who.name)}>
        <span>{said.who.id === me ? "You" : said.who.name}, <RelativeTime at={said.at} /></span>
      </span>
    );
  }
  if (!item.owner) return <span className="who faint">No owner</span>;
  return (
    <span className={whose(item.owner, me)} data-initials={initials(item.owner.name)}>
      <span>Owner {item.owner.id === me ? "you" : item.owner.name}</span>
      {!item.owner.active && <State tone="blocked" small>Deactivated</State>}
    </span>
  );
}

function whose(who: Named, me: string): string {
  return who.id === me ? "who is-you" : "who";
}
