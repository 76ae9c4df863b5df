"use client";

import { BlastGraph } from "../picture/blast-graph";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { SectionFrame } from "../parts/section-frame";
import type { BlastService } from "@/lib/domain/service/blast";

/** From what is changed, over what depends on it, to the people who notice. */
export function BlastSection({ services }: { services: readonly BlastService[] }) {
  return (
    <SectionFrame section="blast" aside="If it goes wrong, this is who notices">
      <BlastGraph services={services}>
        <LongText path="blast/who" empty="Say who" />
      </BlastGraph>
      <dl>
        <div className="question"><dt>How many</dt><dd><PlanField path="blast/howMany" labelHidden placeholder="About 3,000 a day" /></dd></div>
        <div className="question"><dt>What keeps working</dt><dd><LongText path="blast/note" /></dd></div>
      </dl>
    </SectionFrame>
  );
}
