"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field/field";
import { joinClasses } from "@/components/ui/join-classes";
import { State } from "@/components/ui/state/state";
import { AdviceNotes } from "./advice-notes";
import { PlanControl, type PlanControlProps } from "./plan-control";
import { PlanValue } from "./plan-value";
import { usePlanField } from "./use-plan-field";

type PlanFieldProps = Pick<PlanControlProps, "markdown" | "sideBySide" | "placeholder"> & {
  /** Also the id of the control, so that a link can land in it. */
  path: string;
  label?: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  className?: string;
};

/** A labelled field of the plan with what blocks it beside it; text where it may only be read. */
export function PlanField({ path, label, labelHidden, hint, className, ...look }: PlanFieldProps) {
  const { field, value, set, whyNot, error, blocker } = usePlanField(path);
  const name = label ?? field.name;
  if (whyNot !== null) {
    return (
      <div className={joinClasses("stack", className)} id={path} tabIndex={-1}>
        {!labelHidden && <p className="label">{name}</p>}
        <PlanValue field={field} value={value} markdown={look.markdown} />
        {blocker && <State tone="blocked" small>{blocker}</State>}
        <AdviceNotes path={path} />
      </div>
    );
  }
  const says = blocker && !error ? <State tone="blocked" small className="field-says">{blocker}</State> : hint;
  return (
    <Field id={path} label={name} labelHidden={labelHidden} hint={says} error={error} className={className} after={<AdviceNotes path={path} />}>
      <PlanControl {...look} path={path} field={field} value={value} onValue={set} label={name} missing={blocker !== undefined} />
    </Field>
  );
}
