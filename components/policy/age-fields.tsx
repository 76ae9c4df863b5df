import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { evidenceAges } from "@/lib/domain/readiness/policy-input";
import type { PolicyDraft } from "./policy-form";

type AgeFieldsProps = { values: PolicyDraft; onValues: (change: Partial<PolicyDraft>) => void; errors: Readonly<Record<string, string>> };

/** For how many days each kind of evidence is good. */
export function AgeFields({ values, onValues, errors }: AgeFieldsProps) {
  return (
    <div className="stack form-fields">
      <p className="small muted">In days. After that the way back counts as untested, and a ready release becomes a draft again.</p>
      {evidenceAges.map(({ field, label, hint }) => (
        <Field key={field} label={label} hint={hint} error={errors[field]}>
          <NumberInput value={values[field]} onValue={(days) => onValues({ [field]: days })} min={0} whole className="input-short" />
        </Field>
      ))}
    </div>
  );
}
