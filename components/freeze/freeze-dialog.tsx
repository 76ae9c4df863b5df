"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { changeFreezeAction, declareFreezeAction } from "@/lib/actions/freeze";
import type { FreezeView } from "@/lib/domain/freeze/view";
import type { Named } from "@/lib/domain/release/view";
import { instantOf, wallTime } from "@/lib/domain/time/zoned";

type FreezeDialogProps = { freeze: FreezeView | null; services: readonly Named[]; zone: string; closeHref: string };

/** Declares a freeze or changes one, on the clocks of whoever writes it. */
export function FreezeDialog({ freeze, services, zone, closeHref }: FreezeDialogProps) {
  const router = useRouter();
  const wall = (at: string | undefined) => (at ? wallTime(new Date(at), zone) : { date: "", time: "09:00" });
  const [name, setName] = useState(freeze?.name ?? "");
  const [reason, setReason] = useState(freeze?.reason ?? "");
  const [starts, setStarts] = useState(wall(freeze?.startsAt));
  const [ends, setEnds] = useState(wall(freeze?.endsAt));
  const [serviceIds, setServiceIds] = useState(freeze?.services.map(({ id }) => id) ?? []);
  const moment = ({ date, time }: typeof starts) => (date === "" || time === "" ? "" : instantOf({ date, time }, zone).toISOString());
  const close = () => router.push(closeHref, { scroll: false });

  const { submit, busy, errors } = useSubmit(
    () => {
      const fields = { name, reason, startsAt: moment(starts), endsAt: moment(ends), serviceIds };
      return freeze ? changeFreezeAction({ ...fields, freezeId: freeze.id }) : declareFreezeAction(fields);
    },
    () => {
      toast(freeze ? "Freeze saved" : "Freeze declared");
      close();
      router.refresh();
    },
  );

  return (
    <FormDialog
      title={freeze ? `Change “${freeze.name}”` : "Declare a freeze"}
      description="No deployment starts meanwhile, unless a waiver says otherwise. Going back is never frozen."
      confirm={freeze ? "Save" : "Declare the freeze"}
      busy={busy}
      problem={errors.say}
      onClose={close}
      onSubmit={(event) => void submit(event)}
      className="edit-grid"
    >
      <Field className="span-6" label="Name" error={errors.fields.name} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} placeholder="Year end" autoComplete="off" />
      </Field>
      <Field className="span-6" label="Why nothing may launch then" error={errors.fields.reason} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} rows={2} maxLength={500} />
      </Field>
      <Field className="span-3" label="Starts" error={errors.fields.startsAt} required>
        <TextInput type="date" value={starts.date} onChange={(event) => setStarts({ ...starts, date: event.target.value })} />
      </Field>
      <Field className="span-3" label="At">
        <TextInput type="time" value={starts.time} onChange={(event) => setStarts({ ...starts, time: event.target.value })} />
      </Field>
      <Field className="span-3" label="Ends" error={errors.fields.endsAt} required>
        <TextInput type="date" value={ends.date} onChange={(event) => setEnds({ ...ends, date: event.target.value })} />
      </Field>
      <Field className="span-3" label="Until" hint={zone.replaceAll("_", " ")}>
        <TextInput type="time" value={ends.time} onChange={(event) => setEnds({ ...ends, time: event.target.value })} />
      </Field>
      <Field className="span-6" label="Services" error={errors.fields.serviceIds} hint="None chosen: everything is frozen.">
        <ComboboxMany options={services.map(({ id, name: label }) => ({ value: id, label }))} values={serviceIds} onValues={setServiceIds} placeholder="All services" searchHint="Search services" />
      </Field>
    </FormDialog>
  );
}
