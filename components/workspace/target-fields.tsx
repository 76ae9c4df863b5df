import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { durationTargets, type Workspace } from "@/lib/domain/workspace/workspace";

/** As it is typed: a number that was taken out is missing until another stands there. */
export type WorkspaceDraft = { [Field in keyof Workspace]: Workspace[Field] extends number ? number | null : Workspace[Field] };
type TargetFieldsProps = { values: WorkspaceDraft; onValues: (change: Partial<WorkspaceDraft>) => void; errors: Readonly<Record<string, string>> };

/** How long each part of a run may take, in minutes. */
export function TargetFields({ values, onValues, errors }: TargetFieldsProps) {
  return (
    <div className="stack form-fields">
      <p className="small muted">In minutes. Reviews and metrics compare what a run took with them.</p>
      {durationTargets.map(({ field, label, hint }) => (
        <Field key={field} label={label} hint={hint} error={errors[field]}>
          <NumberInput value={values[field]} onValue={(minutes) => onValues({ [field]: minutes })} min={1} max={43_200} whole className="input-short" />
        </Field>
      ))}
    </div>
  );
}
