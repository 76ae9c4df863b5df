import type { ReactNode } from "react";
import { Tick } from "@/components/ui/field/tick";
import { RowIcon } from "@/components/ui/list/row-icon";
import { joinClasses } from "@/components/ui/join-classes";
import type { ItemView } from "@/lib/domain/checklist/view";

type ItemBoxProps = { item: ItemView; isOpen: boolean; onTick: (next: boolean) => void };

/** A box is a claim that can be made now, or again; a shield is proven by the plan; a page with a tick is waived; what cannot be ticked yet has no box. */
export function ItemBox({ item, isOpen, onTick }: ItemBoxProps) {
  if (item.waived) return <Mark label="Waived"><RowIcon name="file-check" /></Mark>;
  if (item.verified?.holds) return <Mark label="Verified"><RowIcon name="shield-check" /></Mark>;
  if (item.verified?.stale) return <Mark label="Stale" tone="attention"><RowIcon name="rotate-cw" /></Mark>;
  if (item.verified) return <Mark label="Blocked" tone="blocked"><RowIcon name="octagon-minus" /></Mark>;
  if (item.notApplicable) return <Mark label="Not applicable"><RowIcon name="circle-slash" /></Mark>;
  if (isOpen && item.mayTick) return <Tick label={item.title} checked={item.stale ? "mixed" : item.tick !== null} onTick={onTick} aria-describedby={`${item.id}-says`} aria-keyshortcuts="x" />;
  if (item.stale) return <Mark label="Stale" tone="attention"><RowIcon name="rotate-cw" /></Mark>;
  if (item.tick) return <Mark label="Ticked"><RowIcon name="check" /></Mark>;
  return <Mark label="Open"><RowIcon name="circle-dashed" /></Mark>;
}

function Mark({ label, tone, children }: { label: string; tone?: string; children: ReactNode }) {
  return <span className={joinClasses("tick tick-plain", tone)} role="img" aria-label={label}>{children}</span>;
}
