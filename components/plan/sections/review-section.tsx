"use client";

import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { SectionFrame } from "../parts/section-frame";

export function ReviewSection() {
  return (
    <SectionFrame section="review" lead="Blameless: root cause, what worked, what didn’t, what to improve.">
      <dl>
        <div className="question"><dt>Led by</dt><dd><PlanField path="review/leadId" labelHidden /></dd></div>
        <div className="question"><dt>Due within, in days of recovery</dt><dd className="field-short"><PlanField path="review/dueDays" labelHidden /></dd></div>
        <div className="question"><dt>Invited</dt><dd><PlanField path="review/inviteeIds" labelHidden /></dd></div>
        <div className="question"><dt>Questions and notes</dt><dd><LongText path="review/note" /></dd></div>
      </dl>
    </SectionFrame>
  );
}
