"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/button/icon-button";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { Select } from "@/components/ui/field/select";
import { roleNames, roles } from "@/lib/domain/access/roles";
import type { ApprovalStep, Approvers } from "@/lib/domain/approval/approval";
import type { PolicyList } from "@/lib/domain/approval/view";
import { duties, dutyNames } from "@/lib/domain/plan/words";

type PolicyStepFieldsProps = { at: number; step: ApprovalStep; list: PolicyList; onStep: (step: ApprovalStep) => void; onRemove: (() => void) | null };

const options = [
  ...duties.map((duty) => ({ value: `duty ${duty}`, label: `Of the plan: ${dutyNames[duty].toLowerCase()}` })),
  ...roles.map((role) => ({ value: `role ${role}`, label: `Any ${roleNames[role].toLowerCase()}` })),
  { value: "people", label: "People by name" },
];

/** Who agrees at one step of a policy, and how many of them. */
export function PolicyStepFields({ at, step: { who, count }, list, onStep, onRemove }: PolicyStepFieldsProps) {
  const people = [...list.people, ...list.gone.map((each) => ({ ...each, name: `${each.name} (deactivated)` }))];
  return (
    <>
      <div className="split">
        <Field label={`Step ${at + 1}`}>
          <Select value={who.kind === "people" ? "people" : `${who.kind} ${who.kind === "duty" ? who.duty : who.role}`} options={options} onValue={(value) => onStep({ who: approversOf(value), count: value.startsWith("duty") ? 1 : count })} />
        </Field>
        {onRemove && <IconButton label={`Remove step ${at + 1}`} onClick={onRemove}><X className="icon" aria-hidden /></IconButton>}
      </div>
      {who.kind === "people" && (
        <Field label={`People of step ${at + 1}`}>
          <ComboboxMany options={people.map(({ id, name }) => ({ value: id, label: name }))} values={who.personIds} onValues={(personIds) => onStep({ who: { kind: "people", personIds }, count })} placeholder="Choose people" searchHint="Search a person" />
        </Field>
      )}
      {who.kind !== "duty" && (
        <Field label={`How many of them, in step ${at + 1}`}>
          <NumberInput value={count} onValue={(number) => onStep({ who, count: number ?? 1 })} min={1} max={20} whole className="input-short" />
        </Field>
      )}
    </>
  );
}

function approversOf(value: string): Approvers {
  const [kind, word] = value.split(" ");
  const duty = duties.find((each) => each === word);
  const role = roles.find((each) => each === word);
  if (kind === "duty" && duty) return { kind, duty };
  return kind === "role" && role ? { kind, role } : { kind: "people", personIds: [] };
}
