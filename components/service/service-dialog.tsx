"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { fieldErrors, noErrors } from "@/components/release/field-errors";
import { Avatar } from "@/components/ui/avatar/avatar";
import { Button } from "@/components/ui/button/button";
import { Combobox } from "@/components/ui/field/combobox";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changeServiceAction, createServiceAction } from "@/lib/actions/service";
import type { Named } from "@/lib/domain/release/view";
import type { Service } from "@/lib/domain/service/view";

type ServiceDialogProps = {
  /** The service to edit; null makes one. */
  service: Service | null;
  /** Where the dialog leads when it is closed: the list behind it. */
  closeHref: string;
  people: readonly (Named & { title: string })[];
  services: readonly Named[];
  me: string;
};

export function ServiceDialog({ service, closeHref, people, services, me }: ServiceDialogProps) {
  const router = useRouter();
  const formId = useId();
  const [name, setName] = useState(service?.name ?? "");
  const [about, setAbout] = useState(service?.about ?? "");
  const [ownerId, setOwnerId] = useState(service?.owner.id ?? me);
  const [dependsOn, setDependsOn] = useState(service?.dependsOn.map(({ id }) => id) ?? []);
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);

  const close = () => router.push(closeHref, { scroll: false });
  const others = services.filter(({ id }) => id !== service?.id);
  const back = new Set(service?.dependedOnBy.map(({ id }) => id));

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const fields = { name, about, ownerId, dependsOn };
      const result = service ? await changeServiceAction({ ...fields, serviceId: service.id }) : await createServiceAction(fields);
      if (result.ok) {
        toast(service ? "Service saved" : "Service added");
        close();
        return router.refresh();
      }
      setErrors(fieldErrors(result.refusal));
    } catch {
      setErrors({ say: "The server did not answer. Nothing was saved; what you typed is still here. Try again in a moment.", fields: {} });
    }
    setBusy(false);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      wide
      title={service ? `Edit “${service.name}”` : "New service"}
      description="What releases change: an app, an API, a site."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>{service ? "Save" : "Add the service"}</Button>
        </>
      }
    >
      <form id={formId} className="edit-grid" onSubmit={(event) => void save(event)} noValidate>
        {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
        <Field className="span-3" label="Name" error={errors.fields.name} required>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} placeholder="Payments API" autoComplete="off" />
        </Field>
        <Field className="span-3" label="Owner" error={errors.fields.ownerId} required>
          <Combobox
            options={people.map((person) => ({ value: person.id, label: person.name, hint: person.title, icon: <Avatar name={person.name} you={person.id === me} beside /> }))}
            value={ownerId}
            onValue={(id) => setOwnerId(id ?? ownerId)}
            shown={service && `${service.owner.name}, deactivated`}
            searchHint="Search people"
          />
        </Field>
        <Field className="span-6" label="What it is" error={errors.fields.about} hint="A sentence or two for people who have not heard of it.">
          <TextArea value={about} onChange={(event) => setAbout(event.target.value)} rows={2} maxLength={500} />
        </Field>
        <Field className="span-6" label="Depends on" error={errors.fields.dependsOn} hint="What must work for this service to work.">
          <ComboboxMany
            options={others.map(({ id, name: label }) => ({ value: id, label, unavailable: back.has(id) ? "depends on this service" : undefined }))}
            values={dependsOn}
            onValues={setDependsOn}
            placeholder="Nothing"
            searchHint="Search services"
          />
        </Field>
      </form>
    </Dialog>
  );
}
