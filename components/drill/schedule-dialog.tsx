"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { optionsOf, type Pickable } from "@/components/review/head/people-options";
import { Choices } from "@/components/ui/field/choices";
import { Combobox } from "@/components/ui/field/combobox";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { changeDrillAction, scheduleDrillAction, scheduleSeriesAction } from "@/lib/actions/drill";
import { rhythmNames, rhythms, schedulableKinds, type SchedulableKind } from "@/lib/domain/drill/drill";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import type { DrillView } from "@/lib/domain/drill/view";
import { launchOf } from "@/lib/domain/release/launch";
import type { Named } from "@/lib/domain/release/view";
import { wallTime } from "@/lib/domain/time/zoned";
import { useDrillDialog } from "./use-drill-dialog";

type ScheduleDialogProps = {
  release: string;
  /** The scheduled drill to change; null plans another one. */
  drill: DrillView | null;
  kind: SchedulableKind;
  people: readonly Pickable[];
  /** Who is proposed: the people of the plan's duties. */
  proposed: readonly string[];
  services: readonly Named[];
  needsRestore: boolean;
  me: string;
  zone: string;
  /** A day in that zone. */
  tomorrow: string;
};

/** When, how long, who leads and who is invited; once, or again and again. */
export function ScheduleDialog({ release, drill, kind: first, people, proposed, services, needsRestore, me, zone, tomorrow }: ScheduleDialogProps) {
  const at = drill?.scheduledAt ? wallTime(new Date(drill.scheduledAt), zone) : { date: tomorrow, time: "10:00" };
  const [kind, setKind] = useState<SchedulableKind>(first);
  const [when, setWhen] = useState(at);
  const [minutes, setMinutes] = useState<number | null>(drill?.minutes ?? 45);
  const [leadId, setLeadId] = useState<string | null>(drill ? (drill.lead?.id ?? null) : me);
  const [inviteeIds, setInviteeIds] = useState<string[]>(drill ? drill.invited.map(({ id }) => id) : proposed.filter((id) => id !== me));
  const [every, setEvery] = useState("");
  const [of, setOf] = useState("");
  const { close, done } = useDrillDialog(release, drill?.id);
  const { submit, busy, errors } = useSubmit<unknown>(send, () => done(drill ? "Drill changed, and its people told" : every ? "Series scheduled" : "Drill scheduled, and its people invited"));

  function send() {
    const planned = { release, at: launchOf({ ...when, zone }) ?? "", minutes, leadId: leadId ?? "", inviteeIds };
    if (drill) return changeDrillAction({ ...planned, drillId: drill.id });
    return every ? scheduleSeriesAction({ ...planned, kind, everyMonths: Number(every), serviceId: of || null }) : scheduleDrillAction({ ...planned, kind });
  }

  return (
    <FormDialog
      title={drill ? `Change the ${drillKindNames[drill.kind].toLowerCase()}` : "Schedule a drill"}
      description="Who is invited hears of it now and a day before, each in their own time, with a calendar file."
      confirm={drill ? "Save" : "Schedule and invite"}
      className="edit-grid"
      busy={busy}
      problem={errors.say}
      onClose={close}
      onSubmit={(event) => void submit(event)}
    >
      {drill === null && (
        <Field className="span-6" label="What" error={errors.fields.kind} hint={needsRestore ? undefined : "A restore test needs a backup in the plan."} required>
          <Choices options={schedulableKinds.map((each) => ({ value: each, label: drillKindNames[each], disabled: each === "restore" && !needsRestore }))} value={kind} onValue={setKind} />
        </Field>
      )}
      <Field className="span-3" label="Day" error={errors.fields.at} required>
        <TextInput type="date" value={when.date} onChange={(event) => setWhen({ ...when, date: event.target.value })} />
      </Field>
      <Field className="span-3" label="Time" hint={zone.replaceAll("_", " ")} required>
        <TextInput type="time" value={when.time} onChange={(event) => setWhen({ ...when, time: event.target.value })} />
      </Field>
      <Field className="span-4" label="Who leads" error={errors.fields.leadId} required>
        <Combobox options={optionsOf(people, me)} value={leadId} onValue={setLeadId} searchHint="Search people" placeholder="Choose" />
      </Field>
      <Field className="span-2" label="Minutes" error={errors.fields.minutes} required>
        <NumberInput value={minutes} onValue={setMinutes} min={5} max={1440} whole />
      </Field>
      <Field className="span-6" label="Invited" error={errors.fields.inviteeIds}>
        <ComboboxMany options={optionsOf(people.filter(({ id }) => id !== leadId), me)} values={inviteeIds.filter((id) => id !== leadId)} onValues={setInviteeIds} searchHint="Search people" placeholder="Nobody yet" />
      </Field>
      {drill === null && (
        <Field className="span-3" label="How often" error={errors.fields.everyMonths}>
          <Select placeholder="Once" options={rhythms.map((each) => ({ value: String(each), label: rhythmNames[each] }))} value={every} onValue={setEvery} />
        </Field>
      )}
      {drill === null && every !== "" && (
        <Field className="span-3" label="Of what" error={errors.fields.serviceId} hint={of ? "Each time of its newest open release." : undefined}>
          <Select placeholder="This release" options={services.map(({ id, name }) => ({ value: id, label: name }))} value={of} onValue={setOf} />
        </Field>
      )}
    </FormDialog>
  );
}
