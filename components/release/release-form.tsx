"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import { Combobox } from "@/components/ui/field/combobox";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changeReleaseAction } from "@/lib/actions/release";
import { choiceOf, launchOf } from "@/lib/domain/release/launch";
import { mergeFields } from "@/lib/domain/release/merge-fields";
import { type OwnFields, rolloutMethodNames, rolloutMethods } from "@/lib/domain/release/release";
import type { Named } from "@/lib/domain/release/view";
import { fieldErrors, noErrors } from "./field-errors";
import { LaunchFields } from "./launch-fields";
import { useLandOnField } from "./use-land-on-field";

type ReleaseFormProps = {
  release: string;
  fields: OwnFields;
  ownerName: string;
  people: readonly (Named & { title: string })[];
  services: readonly Named[];
  zones: readonly string[];
};

/** The release's own fields. Each carries the id that a blocker's link leads to. */
export function ReleaseForm({ release, fields, ownerName, people, services, zones }: ReleaseFormProps) {
  const router = useRouter();
  // What this form began with: the server tells by it what was changed here and what elsewhere.
  const [base, setBase] = useState(fields);
  const [now, setNow] = useState(fields);
  const [launch, setLaunch] = useState(choiceOf(fields.launchAt, fields.timeZone));
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);
  useLandOnField();
  const set = (change: Partial<OwnFields>) => setNow((before) => ({ ...before, ...change }));

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    // A number that can't be read stays in its field, with its sentence: nothing is saved around it.
    const unread = event.currentTarget.querySelector<HTMLElement>('input[inputmode][aria-invalid="true"]');
    if (unread && errors === noErrors) return unread.focus();
    setBusy(true);
    const wanted = { ...now, launchAt: launchOf(launch), timeZone: launch.zone };
    try {
      const result = await changeReleaseAction({ ...wanted, release, base });
      if (result.ok) {
        toast(`${release} is saved.`);
        router.push(`/releases/${release}`);
        return router.refresh();
      }
      if (result.refusal.kind === "conflict") return takeTheirs(result.refusal.current as Conflict, wanted);
      setErrors(fieldErrors(result.refusal));
    } catch {
      setErrors({ say: "The server did not answer. Nothing was saved; what you typed is still here. Try again in a moment.", fields: {} });
    }
    setBusy(false);
  }

  // What was left alone here follows them; what was changed here stays, so that saving again replaces only that.
  function takeTheirs(conflict: Conflict, wanted: OwnFields) {
    const { merged } = mergeFields(base, wanted, conflict.values);
    setNow(merged);
    setLaunch(choiceOf(merged.launchAt, merged.timeZone));
    setBase(conflict.values);
    setErrors(sayConflict(conflict));
    setBusy(false);
  }

  function sayConflict({ fields: changed, values }: Conflict) {
    const theirs = (field: keyof OwnFields) => {
      if (field === "ownerId") return people.find(({ id }) => id === values.ownerId)?.name ?? "somebody else";
      if (field === "services") return services.filter(({ id }) => values.services.includes(id)).map(({ name }) => name).join(", ") || "none";
      if (field === "rolloutMethod") return rolloutMethodNames[values.rolloutMethod];
      return String(values[field] ?? "open");
    };
    return {
      say: "Somebody changed the same fields meanwhile. Yours are kept here; save again to replace theirs.",
      fields: Object.fromEntries(changed.map((field) => [field, `Theirs: ${theirs(field)}.`])),
    };
  }

  const at = (field: keyof OwnFields) => ({ id: `release/${field}`, error: errors.fields[field] });
  return (
    <form className="edit-grid release-form" onSubmit={save} noValidate>
      {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
      <Field className="span-4" label="Name" required {...at("name")}>
        <TextInput value={now.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} />
      </Field>
      <Field className="span-2" label="Version" required {...at("version")}>
        <TextInput value={now.version} onChange={(event) => set({ version: event.target.value })} maxLength={60} />
      </Field>
      <Field className="span-4" label="Services" {...at("services")}>
        <ComboboxMany options={services.map(({ id, name }) => ({ value: id, label: name }))} values={now.services} onValues={(value) => set({ services: value })} placeholder="Choose what is changed" />
      </Field>
      <Field className="span-2" label="Owner" {...at("ownerId")}>
        <Combobox options={people.map(({ id, name, title }) => ({ value: id, label: name, hint: title }))} value={now.ownerId} shown={ownerName} onValue={(ownerId) => set({ ownerId: ownerId ?? now.ownerId })} searchHint="Search a name" />
      </Field>
      <LaunchFields value={launch} onValue={setLaunch} zones={zones} error={errors.fields.launchAt} idPrefix="release/" />
      <Field className="span-2" label="Launch window, minutes" {...at("windowMinutes")}>
        <NumberInput value={now.windowMinutes} onValue={(value) => set({ windowMinutes: value ?? 0 })} min={5} max={10_080} whole />
      </Field>
      <Field className="span-2" label="Rollout" {...at("rolloutMethod")}>
        <Select value={now.rolloutMethod} onValue={(value) => set({ rolloutMethod: rolloutMethods.find((method) => method === value) ?? now.rolloutMethod })} options={rolloutMethods.map((method) => ({ value: method, label: rolloutMethodNames[method] }))} />
      </Field>
      <Field className="span-2" label="How far, how fast" hint="For example: 10 % of buyers." {...at("rolloutNote")}>
        <TextInput value={now.rolloutNote} onChange={(event) => set({ rolloutNote: event.target.value })} maxLength={200} />
      </Field>
      <Field className="span-2" label="Monitoring, hours" hint="How long it is watched before it is complete." {...at("monitoringHours")}>
        <NumberInput value={now.monitoringHours} onValue={(value) => set({ monitoringHours: value ?? 0 })} min={0} max={720} whole />
      </Field>
      <div className="cluster span-6 edit-foot">
        <Button type="submit" variant="primary" busy={busy}>
          Save the release
        </Button>
        <LinkButton href={`/releases/${release}`}>Leave it as it was</LinkButton>
      </div>
    </form>
  );
}

type Conflict = { fields: (keyof OwnFields)[]; values: OwnFields };
