"use client";

import type { PlanDocument } from "@/lib/domain/plan/document";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { InlineCode } from "../parts/inline-code";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import { SectionFrame } from "../parts/section-frame";
import { useRows } from "../rows/use-rows";

type FailureMode = PlanDocument["failures"]["modes"][number];

export function FailuresSection() {
  const { setOpen } = usePlan();
  const rows = useRows<FailureMode>("failures", "modes");

  function add() {
    const id = newId();
    rows.add({ id, what: "", shows: "", then: "" });
    setOpen(`failures/modes/${id}`);
  }

  return (
    <SectionFrame section="failures" add={{ label: "Add failure mode", onAdd: add }}>
      <RowList
        section="failures"
        list="modes"
        one="Failure mode"
        rows={rows}
        look="line-failure"
        head={<div className="line line-failure line-head" aria-hidden><span /><span>What can fail</span><span>How it shows</span><span>What then</span><span /></div>}
        line={(mode, _, path) => (
          <>
            <span><RowOpener path={path} empty="Not said what">{mode.what.trim() && <InlineCode text={mode.what} />}</RowOpener></span>
            <span className="muted">{mode.shows.trim() ? <InlineCode text={mode.shows} /> : <span className="faint">Not said</span>}</span>
            <span>{mode.then.trim() ? <InlineCode text={mode.then} /> : <span className="faint">Not decided</span>}</span>
          </>
        )}
        form={(_, path) => (
          <>
            <PlanField path={`${path}/what`} className="span-6" />
            <PlanField path={`${path}/shows`} className="span-3" />
            <PlanField path={`${path}/then`} className="span-3" />
          </>
        )}
      />
      <dl>
        <div className="question"><dt>Short of a rollback</dt><dd><LongText path="failures/alternatives" hint="Kill switch, graceful degradation: what stops the harm without going back." /></dd></div>
      </dl>
    </SectionFrame>
  );
}
