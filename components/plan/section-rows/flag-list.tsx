"use client";

import { Flag } from "lucide-react";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { InlineCode } from "../parts/inline-code";
import { PlanField } from "../parts/plan-field";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import type { Rows } from "../rows/use-rows";

export type FlagRow = PlanDocument["artifacts"]["flags"][number];

export function FlagList({ rows }: { rows: Rows<FlagRow> }) {
  return (
    <RowList
      section="artifacts"
      list="flags"
      one="Flag"
      rows={rows}
      look="line-artifact"
      line={(flag, _, path) => (
        <>
          <span className="muted nowrap"><Flag className="icon" aria-hidden /> Flag</span>
          <span><RowOpener path={path} empty="A flag without a key">{flag.key && <code>{flag.key}</code>}</RowOpener></span>
          <span className="muted">{flag.off.trim() && <InlineCode text={flag.off} />}</span>
        </>
      )}
      form={(_, path) => (
        <>
          <PlanField path={`${path}/key`} className="span-3" placeholder="checkout_one_page" />
          <PlanField path={`${path}/off`} className="span-3" placeholder="The old checkout is back within a minute" />
        </>
      )}
    />
  );
}
