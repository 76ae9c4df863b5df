"use client";

import { Activity, BellRing, Eye, MessageSquare } from "lucide-react";
import type { Trigger } from "@/lib/domain/plan/document";
import { sayTrigger } from "@/lib/domain/plan/say-trigger";
import { comparisonNames, triggerEffectNames, triggerPhaseNames, triggerSourceNames } from "@/lib/domain/plan/words";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import { SectionFrame } from "../parts/section-frame";
import { useRows } from "../rows/use-rows";
import { TriggerForm } from "../section-rows/trigger-form";

const icons = { monitoring: Activity, alert: BellRing, feedback: MessageSquare, manual: Eye } as const;

export function TriggersSection() {
  const { setOpen, nameOf } = usePlan();
  const rows = useRows<Trigger>("triggers", "items");

  function add() {
    const id = newId();
    rows.add({
      id, kind: "quantitative", signal: "", comparison: "above", threshold: null, unit: "", sustainedMinutes: null, source: "monitoring",
      sourceReference: "", phase: "after", effect: "tell", rationale: "", observedById: null, reports: null,
    });
    setOpen(`triggers/${id}`);
  }

  return (
    <SectionFrame
      section="triggers"
      lead="What should make us go back. At least one must have a signal, a threshold and how long it lasts."
      add={{ label: "Add trigger", onAdd: add }}
    >
      <RowList
        section="triggers"
        one="Trigger"
        rows={rows}
        look="line-trigger"
        line={(trigger, _, path) => <TriggerLine trigger={trigger} path={path} />}
        form={(trigger, path) => <TriggerForm trigger={trigger} path={path} />}
        foot={(trigger) => <>Read aloud: {sayTrigger(trigger, nameOf)}</>}
      />
    </SectionFrame>
  );
}

function TriggerLine({ trigger, path }: { trigger: Trigger; path: string }) {
  const { nameOf } = usePlan();
  const Icon = icons[trigger.source];
  const observed = trigger.observedById === null ? "" : `, observed by ${nameOf(trigger.observedById)}`;
  return (
    <>
      <span className="faint"><Icon className="icon" aria-hidden /></span>
      <span>
        <RowOpener path={path} empty="A trigger without a signal">{sayMany(trigger)}{trigger.signal}</RowOpener> <Numbers trigger={trigger} />
        <br />
        <span className="faint">{triggerSourceNames[trigger.source]}, {triggerPhaseNames[trigger.phase].toLowerCase()}{observed}</span>
      </span>
      <span className="muted">{triggerEffectNames[trigger.effect]}</span>
    </>
  );
}

function sayMany({ kind, reports }: Trigger): string {
  return kind === "qualitative" && reports !== null ? `${reports} or more ` : "";
}

function Numbers({ trigger: { kind, comparison, threshold, unit, sustainedMinutes } }: { trigger: Trigger }) {
  if (kind === "qualitative") return null;
  return (
    <>
      {comparisonNames[comparison]} <span className="strong">{threshold ?? "…"}{unit && ` ${unit}`}</span> for <span className="strong">{sustainedMinutes ?? "…"} min</span>
    </>
  );
}
