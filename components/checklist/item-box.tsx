import { Tick } from "@/components/ui/field/tick";
import type { IconName } from "@/components/ui/icon/icon";
import { joinClasses } from "@/components/ui/join-classes";
import type { ItemView } from "@/lib/domain/checklist/view";

type ItemBoxProps = { item: ItemView; isOpen: boolean; onTick: (next: boolean) => void };

/** A box is a claim that can be made now, or again; a shield is proven by the plan; a page with a tick is waived; what cannot be ticked yet has no box. */
export function ItemBox({ item, isOpen, onTick }: ItemBoxProps) {
  if (item.waived) return <Mark label="Waived" icon="file-check" />;
  if (item.verified?.holds) return <Mark label="Verified" icon="shield-check" />;
  if (item.verified?.stale) return <Mark label="Stale" tone="attention" icon="rotate-cw" />;
  if (item.verified) return <Mark label="Blocked" tone="blocked" icon="octagon-minus" />;
  if (item.notApplicable) return <Mark label="Not applicable" icon="circle-slash" />;
  if (isOpen && item.mayTick) return <Tick label={item.title} checked={item.stale ? "mixed" : item.tick !== null} onTick={onTick} aria-describedby={`${item.id}-says`} aria-keyshortcuts="x" />;
  if (item.stale) return <Mark label="Stale" tone="attention" icon="rotate-cw" />;
  if (item.tick) return <Mark label="Ticked" icon="check" />;
  return <Mark label="Open" icon="circle-dashed" />;
}

type MarkProps = { label: string; tone?: string; icon: IconName };

function Mark({ label, tone, icon }: MarkProps) {
  return <span className={joinClasses("tick tick-plain", tone)} role="img" aria-label={label} data-icon={icon} />;
}
