import { Link } from "@/components/ui/page/link";
import { Callout } from "@/components/ui/state/callout";
import type { FreezeFact } from "@/lib/domain/freeze/freeze";
import { whyFrozen } from "@/lib/domain/freeze/why-frozen";
import type { Named } from "@/lib/domain/release/view";

type FrozenNowProps = { freezes: readonly FreezeFact[]; services: readonly Named[]; zone: string };

/** What is frozen now, in a sentence for each, where leadership looks first. */
export function FrozenNow({ freezes, services, zone }: FrozenNowProps) {
  return freezes.flatMap((freeze) =>
    whyFrozen([freeze], services, freeze.from, zone).map(({ field, say }) => (
      <Callout key={field} className="frozen-now" tone="attention" icon="snowflake" title={say} action={<Link className="link small" href="/freezes">Freezes</Link>}>
        Deployments wait until then, unless a waiver says otherwise. Going back is never frozen.
      </Callout>
    )),
  );
}
