"use client";

import { Check, CircleSlash, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { Tick } from "@/components/ui/field/tick";
import type { RunItem } from "@/lib/domain/run/view";
import { isRunOpen } from "@/lib/domain/run/words";
import { isItemOpen } from "../outbox/use-outbox";
import { useRun } from "../run-context";

/** The items in case of rollback: ticked here, and needed before the run is resolved. */
export function RollbackItems() {
  const { items, state } = useRun();
  if (items.length === 0) return null;
  const required = items.filter((item) => item.required);
  const done = required.filter((item) => !isItemOpen(item)).length;
  return (
    <section>
      <div className="section-head">
        <h2>In case of rollback</h2>
        <span className="small muted">
          {done} of {required.length} done{isRunOpen(state.status) && done < required.length && "; all are needed before the run can be resolved"}
        </span>
      </div>
      <ul className="two-up run-items">
        {items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ItemLine({ item }: { item: RunItem }) {
  const { nameOf, waiting } = useRun();
  const isDone = !isItemOpen({ ...item, required: true });
  return (
    <li className={joinClasses("item item-short", item.isNotApplicable ? "is-off" : isDone && "is-done")}>
      <ItemBox item={item} />
      <span className="what">
        {item.title}{" "}
        {waiting.has(item.id) ? <span className="small item-waits">kept on this device</span> : item.ownerId && !isDone && <span className="faint small">{nameOf(item.ownerId)}</span>}
      </span>
    </li>
  );
}

function ItemBox({ item }: { item: RunItem }) {
  const { state, tick } = useRun();
  if (item.verifies !== null && item.holds) return <Mark label="Verified"><ShieldCheck className="icon" aria-hidden /></Mark>;
  if (item.isNotApplicable) return <Mark label="Not applicable"><CircleSlash className="icon" aria-hidden /></Mark>;
  if (!isRunOpen(state.status)) return item.isTicked ? <Mark label="Ticked"><Check className="icon" aria-hidden /></Mark> : <Mark label="Open"><CircleSlash className="icon" aria-hidden /></Mark>;
  return <Tick label={item.title} checked={item.isTicked} onTick={(next) => tick(item, next)} />;
}

function Mark({ label, children }: { label: string; children: ReactNode }) {
  return <span className="tick tick-plain" role="img" aria-label={label}>{children}</span>;
}
