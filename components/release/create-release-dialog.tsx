"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { createReleaseAction } from "@/lib/actions/release";
import { choiceOf, launchOf } from "@/lib/domain/release/launch";
import type { Named } from "@/lib/domain/release/view";
import { fieldErrors, noErrors } from "./field-errors";
import { LaunchFields } from "./launch-fields";
import { type Start, StartFrom } from "./start-from";

type CreateReleaseDialogProps = {
  /** Where the dialog leads when it is closed: the list behind it. */
  closeHref: string;
  template: string;
  /** The release to duplicate, with what it begins with. */
  from: { key: string; name: string; version: string; serviceIds: string[] } | null;
  templates: readonly { slug: string; name: string }[];
  releases: readonly { key: string; name: string }[];
  services: readonly Named[];
  zones: readonly string[];
  zone: string;
};

export function CreateReleaseDialog({ closeHref, template, from, templates, releases, services, zones, zone }: CreateReleaseDialogProps) {
  const router = useRouter();
  const form = useId();
  const [name, setName] = useState(from?.name ?? "");
  const [version, setVersion] = useState("");
  const [serviceIds, setServiceIds] = useState(from?.serviceIds ?? []);
  const [launch, setLaunch] = useState(choiceOf(null, zone));
  const [start, setStart] = useState<Start>({ kind: from ? "release" : template || templates.length > 0 ? "template" : "empty", template, from: from?.key ?? "" });
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (start.kind === "template" && !start.template) return setErrors({ say: null, fields: { template: "Choose a template, or start from nothing." } });
    if (start.kind === "release" && !start.from) return setErrors({ say: null, fields: { from: "Choose a release, or start from nothing." } });
    setBusy(true);
    try {
      const source = start.kind === "template" ? { template: start.template } : start.kind === "release" ? { from: start.from } : {};
      const result = await createReleaseAction({ name, version, services: serviceIds, launchAt: launchOf(launch), timeZone: launch.zone, ...source });
      if (result.ok) return router.push(`/releases/${result.value.key}`);
      setErrors(fieldErrors(result.refusal));
    } catch {
      setErrors({ say: "The server did not answer. Nothing was created; what you typed is still here. Try again in a moment.", fields: {} });
    }
    setBusy(false);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || router.push(closeHref, { scroll: false })}
      wide
      title={from ? `Duplicate ${from.key}, ${from.name}` : "New release"}
      description={from ? "A new draft with the same plan and checklist. Ticks and evidence start empty." : "One change that will go live, with the plan for taking it back."}
      footer={
        <>
          <Button onClick={() => router.push(closeHref, { scroll: false })}>Close</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            Create the release
          </Button>
        </>
      }
    >
      <form id={form} className="edit-grid" onSubmit={create} noValidate>
        {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
        <Field className="span-4" label="Name" error={errors.fields.name} required>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={120} placeholder="One-page checkout" autoComplete="off" />
        </Field>
        <Field className="span-2" label="Version" error={errors.fields.version} hint={from ? `${from.key} was ${from.version}.` : undefined} required>
          <TextInput value={version} onChange={(event) => setVersion(event.target.value)} maxLength={60} placeholder="4.12.0" autoComplete="off" />
        </Field>
        <Field className="span-6" label="Services" error={errors.fields.services}>
          <ComboboxMany options={services.map((service) => ({ value: service.id, label: service.name }))} values={serviceIds} onValues={setServiceIds} placeholder="Choose what is changed" />
        </Field>
        <StartFrom value={start} onValue={setStart} templates={templates} releases={releases} errors={errors.fields} />
        <LaunchFields value={launch} onValue={setLaunch} zones={zones} error={errors.fields.launchAt} />
      </form>
    </Dialog>
  );
}
