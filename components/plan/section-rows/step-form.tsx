"use client";

import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import type { Step } from "@/lib/domain/plan/document";
import { usePlan } from "../drafts/plan-context";
import { PlanField } from "../parts/plan-field";

type StepFormProps = {
  step: Step;
  path: string;
  number: number;
  /** Whether it runs beside the step before; null for the first. */
  beside: boolean | null;
  onBeside: (beside: boolean) => void;
};

export function StepForm({ step, path, number, beside, onBeside }: StepFormProps) {
  const { whyNotEdit } = usePlan();
  return (
    <>
      <PlanField path={`${path}/instruction`} label={`${number}. What to do`} className="span-4" markdown />
      <PlanField path={`${path}/kind`} className="span-2" />
      <PlanField path={`${path}/verification`} className="span-4" placeholder="All six hosts report 4.11.2" />
      <PlanField path={`${path}/automation`} className="span-2" placeholder="None: by hand" />
      <PlanField path={`${path}/ownerId`} className="span-2" />
      <PlanField path={`${path}/deputyId`} className="span-2" />
      <PlanField path={`${path}/timeBoxMinutes`} label="Minutes" />
      {beside !== null && whyNotEdit.steps === null && (
        <Field id={`${path}/position`} label="Order">
          <Select
            options={[{ value: "after", label: `After step ${number - 1}` }, { value: "beside", label: `Beside step ${number - 1}` }]}
            value={beside ? "beside" : "after"}
            onValue={(value) => onBeside(value === "beside")}
          />
        </Field>
      )}
      <PlanField path={`${path}/undo`} className="span-3" sideBySide />
      {(step.undo === "no" || step.wayForward !== "") && <PlanField path={`${path}/wayForward`} className="span-3" />}
    </>
  );
}
