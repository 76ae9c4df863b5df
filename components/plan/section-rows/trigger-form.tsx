"use client";

import type { Trigger } from "@/lib/domain/plan/document";
import { isSeenByPerson } from "@/lib/domain/lint/trigger-findings";
import { PlanField } from "../parts/plan-field";

export function TriggerForm({ trigger, path }: { trigger: Trigger; path: string }) {
  const isNumber = trigger.kind === "quantitative";
  return (
    <>
      <PlanField path={`${path}/kind`} className="span-6" labelHidden sideBySide />
      <PlanField path={`${path}/signal`} label={isNumber ? "Signal" : "What is observed"} className={isNumber ? "span-2" : "span-4"} placeholder={isNumber ? "Checkout conversion" : "A wrong currency"} />
      {isNumber ? (
        <>
          <PlanField path={`${path}/comparison`} className="span-2" />
          <PlanField path={`${path}/threshold`} />
          <PlanField path={`${path}/unit`} placeholder="%" />
          <PlanField path={`${path}/sustainedMinutes`} />
          {(isSeenByPerson(trigger) || trigger.observedById !== null) && <PlanField path={`${path}/observedById`} className="span-6" />}
        </>
      ) : (
        <>
          <PlanField path={`${path}/reports`} className="span-2" />
          <PlanField path={`${path}/observedById`} className="span-2" />
        </>
      )}
      <PlanField path={`${path}/source`} className="span-2" />
      <PlanField path={`${path}/sourceReference`} className={isNumber ? "span-3" : "span-2"} placeholder="payments-by-currency" />
      <PlanField path={`${path}/phase`} className="span-3" />
      <PlanField path={`${path}/effect`} className="span-3" />
      <PlanField path={`${path}/rationale`} className="span-6" markdown placeholder="What the customer feels, and what is at stake." />
    </>
  );
}
