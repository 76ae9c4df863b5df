"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { TextInput } from "@/components/ui/field/text-input";
import { Tick } from "@/components/ui/field/tick";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changeApprovalPolicyAction, makeApprovalPolicyAction } from "@/lib/actions/approval";
import { type ApprovalStep, riskClasses, riskClassNames } from "@/lib/domain/approval/approval";
import type { PolicyList, PolicyRow } from "@/lib/domain/approval/view";
import { PolicyStepFields } from "./policy-step-fields";

type PolicyDialogProps = { policy: PolicyRow | null; list: PolicyList; onClose: () => void };
type Draft = Pick<PolicyRow, "name" | "serviceIds" | "riskClasses"> & { steps: (ApprovalStep & { key: number })[]; remindHours: number | null; escalateHours: number | null };

const first: ApprovalStep = { who: { kind: "duty", duty: "decisionMaker" }, count: 1 };

/** Makes or changes a policy: for what it holds, who agrees in which order, and when silence is told. */
export function PolicyDialog({ policy, list, onClose }: PolicyDialogProps) {
  const start = policy ?? { name: "", serviceIds: [], riskClasses: [], steps: [first], remindHours: 8, escalateHours: 24 };
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, steps: start.steps.map((step, key) => ({ ...step, key })) }));
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const { name, serviceIds, riskClasses: risks, remindHours, escalateHours } = draft;
  const input = { name, serviceIds, riskClasses: risks, steps: draft.steps.map(({ who, count }) => ({ who, count })), remindHours, escalateHours };
  const { submit, busy, errors } = useSubmit(() => (policy ? changeApprovalPolicyAction({ ...input, policyId: policy.id }) : makeApprovalPolicyAction(input)), () => {
    toast(`“${name.trim()}” is saved. Launches are looked at again now.`);
    onClose();
  });

  return (
    <FormDialog title={policy ? `Change “${policy.name}”` : "New approval policy"} confirm="Save the policy" busy={busy} onClose={onClose} onSubmit={submit} className="stack form-fields">
      {(errors.say ?? errors.fields.steps) && <Callout tone="blocked" title={errors.say ?? errors.fields.steps ?? ""} role="alert" />}
      <Field label="Name" error={errors.fields.name} required>
        <TextInput value={name} onChange={(event) => set({ name: event.target.value })} maxLength={80} autoComplete="off" placeholder="Checkout" />
      </Field>
      <Field label="Services" error={errors.fields.serviceIds} hint="None chosen: all services.">
        <ComboboxMany options={list.services.map(({ id, name: label }) => ({ value: id, label }))} values={serviceIds} onValues={(ids) => set({ serviceIds: ids })} placeholder="All services" searchHint="Search a service" />
      </Field>
      <fieldset className="stack">
        <legend className="label">Risk</legend>
        {riskClasses.map((risk) => (
          <span key={risk} className="cluster small">
            <Tick checked={risks.includes(risk)} onTick={(on) => set({ riskClasses: on ? [...risks, risk] : risks.filter((each) => each !== risk) })} label={riskClassNames[risk]} /> {riskClassNames[risk]}
          </span>
        ))}
        <span className="hint">None chosen: any. It is read from the plan: high where data is lost, a migration cannot be undone, or there is a point of no return; low where nobody notices and no data is touched.</span>
      </fieldset>
      <fieldset className="stack">
        <legend className="label">Who agrees, in this order</legend>
        <ol className="rows policy-steps">
          {draft.steps.map((step, at) => (
            <li key={step.key}>
              <PolicyStepFields
                at={at}
                step={step}
                list={list}
                onStep={(next) => set({ steps: draft.steps.map((each) => (each.key === step.key ? { ...next, key: step.key } : each)) })}
                onRemove={draft.steps.length > 1 ? () => set({ steps: draft.steps.filter(({ key }) => key !== step.key) }) : null}
              />
            </li>
          ))}
        </ol>
        <div><Button onClick={() => set({ steps: [...draft.steps, { who: { kind: "role", role: "leader" }, count: 1, key: Math.max(...draft.steps.map(({ key }) => key)) + 1 }] })}>Add a step</Button></div>
      </fieldset>
      <Field label="Remind after hours of silence" error={errors.fields.remindHours}>
        <NumberInput value={remindHours} onValue={(hours) => set({ remindHours: hours })} min={1} max={720} whole className="input-short" />
      </Field>
      <Field label="Tell the escalation contact after hours of silence" error={errors.fields.escalateHours}>
        <NumberInput value={escalateHours} onValue={(hours) => set({ escalateHours: hours })} min={1} max={720} whole className="input-short" />
      </Field>
    </FormDialog>
  );
}
