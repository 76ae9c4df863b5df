"use client";

import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { type Role, roleNames, roles } from "@/lib/domain/access/roles";
import { sayRole } from "@/lib/domain/access/say-role";
import { ZoneField } from "./zone-field";

export type PersonFieldsValue = { name: string; title: string; role: Role; timeZone: string };

type PersonFieldsProps = {
  value: PersonFieldsValue;
  onValue: (value: PersonFieldsValue) => void;
  zones: readonly string[];
  errors: Readonly<Record<string, string>>;
};

export function PersonFields({ value, onValue, zones, errors }: PersonFieldsProps) {
  const set = (change: Partial<PersonFieldsValue>) => onValue({ ...value, ...change });
  const isRole = (word: string): word is Role => roles.some((role) => role === word);
  return (
    <>
      <Field label="Name" error={errors.name} required>
        <TextInput value={value.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} autoComplete="off" placeholder="Amara Okafor" />
      </Field>
      <Field label="Title" error={errors.title} hint="What they do, in a few words. It stands beside the name.">
        <TextInput value={value.title} onChange={(event) => set({ title: event.target.value })} maxLength={120} autoComplete="off" placeholder="QA lead" />
      </Field>
      <Field label="Role" error={errors.role} hint={sayRole[value.role]} required>
        <Select value={value.role} onValue={(role) => isRole(role) && set({ role })} options={roles.map((role) => ({ value: role, label: roleNames[role] }))} />
      </Field>
      <ZoneField zones={zones} value={value.timeZone} onValue={(timeZone) => set({ timeZone })} error={errors.timeZone} />
    </>
  );
}
