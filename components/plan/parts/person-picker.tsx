"use client";

import { UserPlus } from "lucide-react";
import { useMemo } from "react";
import { Avatar } from "@/components/ui/avatar/avatar";
import { AvatarName } from "@/components/ui/avatar/avatar-name";
import { Combobox } from "@/components/ui/field/combobox";
import { usePlan } from "../drafts/plan-context";

type PersonPickerProps = { value: string | null; onValue: (id: string | null) => void; label?: string; missing?: boolean; quiet?: boolean };

/** Names, not teams: only active people are offered; who left and is still named is said to have left. */
export function PersonPicker({ value, onValue, label, missing, quiet }: PersonPickerProps) {
  const { people, me, nameOf, template } = usePlan();
  const options = useMemo(
    () => people.filter((person) => person.active).map(({ id, name, title }) => ({ value: id, label: name, hint: title, icon: <Avatar name={name} you={id === me} beside /> })),
    [people, me],
  );

  if (template) return <span className="faint small">Named in each release</span>;
  return (
    <Combobox
      options={options}
      value={value}
      onValue={onValue}
      label={label}
      placeholder="Choose"
      clear="Nobody"
      searchHint="Search people"
      icon={value === null ? <UserPlus className="icon" aria-hidden /> : undefined}
      shown={value === null ? undefined : <PersonName id={value} name={nameOf(value)} />}
      missing={missing}
      quiet={quiet}
    />
  );
}

/** A person as text; said to be deactivated when they are. */
export function PersonName({ id, name }: { id: string; name?: string }) {
  const { people, me, nameOf } = usePlan();
  const isActive = people.find((person) => person.id === id)?.active ?? true;
  return (
    <>
      <AvatarName name={name ?? nameOf(id)} you={id === me} />
      {!isActive && <span className="faint"> deactivated</span>}
    </>
  );
}
