"use client";

import { Choices } from "@/components/ui/field/choices";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";

export type Start = { kind: "template" | "release" | "empty"; template: string; from: string };

type StartFromProps = {
  value: Start;
  onValue: (value: Start) => void;
  templates: readonly { slug: string; name: string }[];
  releases: readonly { key: string; name: string }[];
  errors: Readonly<Record<string, string>>;
};

const kinds = [
  { value: "template", label: "A template" },
  { value: "release", label: "Another release" },
  { value: "empty", label: "Nothing" },
] as const;

/** What the plan and the checklist begin with. */
export function StartFrom({ value, onValue, templates, releases, errors }: StartFromProps) {
  return (
    <>
      <Field className="span-6" label="Start from">
        <Choices options={kinds} value={value.kind} onValue={(kind) => onValue({ ...value, kind })} />
      </Field>
      {value.kind === "template" && (
        <Field className="span-6" label="Template" error={errors.template} required>
          <Select
            placeholder="Choose a template"
            value={value.template}
            onValue={(template) => onValue({ ...value, template })}
            options={templates.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        </Field>
      )}
      {value.kind === "release" && (
        <Field className="span-6" label="Release" error={errors.from} hint="Its plan and checklist come along; ticks and evidence do not.">
          <Combobox
            options={releases.map(({ key, name }) => ({ value: key, label: name, hint: key }))}
            value={value.from || null}
            onValue={(from) => onValue({ ...value, from: from ?? "" })}
            placeholder="Choose a release"
            searchHint="Search name or key"
          />
        </Field>
      )}
    </>
  );
}
