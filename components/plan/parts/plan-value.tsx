"use client";

import { Markdown } from "@/components/ui/text/markdown";
import type { PlanField } from "@/lib/domain/plan/plan-fields";
import { sayValue } from "@/lib/domain/plan/say-value";
import { usePlan } from "../drafts/plan-context";
import { PersonName } from "./person-picker";

type PlanValueProps = { field: PlanField; value: unknown; markdown?: boolean };

/** A field as it reads. */
export function PlanValue({ field, value, markdown }: PlanValueProps) {
  const { nameOf } = usePlan();
  const said = sayValue(field, value, nameOf);
  if (said === "") return <span className="faint">Not answered</span>;
  if (field.kind === "person") return <PersonName id={String(value)} />;
  if (field.kind === "people") {
    return (
      <span className="cluster cluster-wide">
        {(value as string[]).map((id) => <span key={id}><PersonName id={id} /></span>)}
      </span>
    );
  }
  return field.kind === "text" && markdown !== false ? <Markdown text={said} /> : <span className="plan-words">{said}</span>;
}
