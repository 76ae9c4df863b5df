import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { optionsOf, type Pickable } from "../head/people-options";

type Given = { ownerId: string | null; dueOn: string };
type WhoUntilProps = { value: Given; onValue: (value: Given) => void; people: readonly Pickable[]; me: string; errors: Partial<Record<string, string>> };

/** Who does an action, and until which day. */
export function WhoUntil({ value, onValue, people, me, errors }: WhoUntilProps) {
  return (
    <>
      <Field className="span-3" label="Who" error={errors.ownerId} required>
        <Combobox options={optionsOf(people, me)} value={value.ownerId} onValue={(ownerId) => onValue({ ...value, ownerId })} searchHint="Search people" placeholder="Choose" />
      </Field>
      <Field className="span-3" label="Until" error={errors.dueOn} required>
        <TextInput type="date" value={value.dueOn} onChange={(event) => onValue({ ...value, dueOn: event.target.value })} />
      </Field>
    </>
  );
}
