"use client";

import type { PlanDocument } from "@/lib/domain/plan/document";
import { usePlan } from "../drafts/plan-context";
import { InlineCode } from "../parts/inline-code";
import { PlanField } from "../parts/plan-field";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import { useRows } from "../rows/use-rows";

type Reconciliation = PlanDocument["data"]["reconciliations"][number];

export function ReconciliationList() {
  const { nameOf } = usePlan();
  const rows = useRows<Reconciliation>("data", "reconciliations");
  return (
    <RowList
      section="data"
      list="reconciliations"
      one="Check"
      rows={rows}
      look="line-pair"
      line={(check, _, path) => (
        <>
          <span><RowOpener path={path} empty="A check without words">{check.check.trim() && <InlineCode text={check.check} />}</RowOpener></span>
          <span className="muted">{check.ownerId ? nameOf(check.ownerId) : "No owner yet"}</span>
        </>
      )}
      form={(_, path) => (
        <>
          <PlanField path={`${path}/check`} className="span-4" placeholder="The sum of the ledger equals the sum of the payments" />
          <PlanField path={`${path}/ownerId`} className="span-2" />
        </>
      )}
    />
  );
}
