"use client";

import { Database, Flag, Megaphone, Package, ShieldCheck, SlidersHorizontal } from "lucide-react";
import { State } from "@/components/ui/state/state";
import { sayMinutes } from "@/lib/domain/duration/duration";
import type { Step } from "@/lib/domain/plan/document";
import { stepKindNames, undoNames } from "@/lib/domain/plan/words";
import { usePlan } from "../drafts/plan-context";
import { InlineCode } from "../parts/inline-code";
import { RowOpener } from "../rows/row-opener";

const icons = { code: Package, configuration: SlidersHorizontal, database: Database, flag: Flag, communication: Megaphone, verification: ShieldCheck } as const;

type StepLineProps = { step: Step; number: number; beside: number | null; path: string };

/** A step closed: what, how to check it, who and then who, how long, and whether it can be undone. */
export function StepLine({ step, number, beside, path }: StepLineProps) {
  const { nameOf } = usePlan();
  const Icon = icons[step.kind];
  return (
    <>
      <span className="position">{number}</span>
      <span className="faint" title={stepKindNames[step.kind]}><Icon className="icon" aria-hidden /></span>
      <span>
        <RowOpener path={path} empty="A step without an instruction">{step.instruction.trim() && <InlineCode text={step.instruction} />}</RowOpener>
        <br />
        <span className="faint">{step.verification.trim() ? <>Check: <InlineCode text={step.verification} /></> : "No check yet"}</span>
      </span>
      <span className="owner">
        {step.ownerId ? nameOf(step.ownerId) : <span className="muted">No owner yet</span>}
        <br />
        <span className="faint">{step.deputyId ? `then ${nameOf(step.deputyId)}` : "no deputy yet"}</span>
      </span>
      <span className="num">
        {step.timeBoxMinutes === null ? <span className="faint">No time box</span> : sayMinutes(step.timeBoxMinutes)}
        {beside !== null && <><br /><span className="faint">beside {beside}</span></>}
      </span>
      {step.undo === "no" ? <State tone="attention">No</State> : <span className="muted">{undoNames[step.undo]}</span>}
    </>
  );
}
