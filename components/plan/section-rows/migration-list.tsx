"use client";

import type { PlanDocument } from "@/lib/domain/plan/document";
import { InlineCode } from "../parts/inline-code";
import { PlanField } from "../parts/plan-field";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import { useRows } from "../rows/use-rows";

type Migration = PlanDocument["data"]["migrations"][number];
const answers = { true: "Reversible", false: "Not reversible", null: "Not said" } as const;

export function MigrationList() {
  const rows = useRows<Migration>("data", "migrations");
  return (
    <RowList
      section="data"
      list="migrations"
      one="Migration"
      rows={rows}
      look="line-pair"
      line={(migration, _, path) => (
        <>
          <span>
            <RowOpener path={path} empty="A migration without a name">{migration.name}</RowOpener>
            {migration.note.trim() && <><br /><span className="faint"><InlineCode text={migration.note} /></span></>}
          </span>
          <span className="muted">{answers[`${migration.reversible}`]}</span>
        </>
      )}
      form={(_, path) => (
        <>
          <PlanField path={`${path}/name`} className="span-3" placeholder="0191_payment_currency" />
          <PlanField path={`${path}/reversible`} className="span-3" />
          <PlanField path={`${path}/note`} className="span-6" placeholder="40 s on a copy of production" />
        </>
      )}
    />
  );
}
