"use client";

import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";

export type Launch = { date: string; time: string; zone: string };

type LaunchFieldsProps = { value: Launch; onValue: (value: Launch) => void; zones: readonly string[]; error?: string; idPrefix?: string };

/** Date and time on a wall of the zone in which the launch is planned. Without a date there is no launch yet. */
export function LaunchFields({ value, onValue, zones, error, idPrefix }: LaunchFieldsProps) {
  return (
    <>
      <Field className="span-2" label="Launch date" error={error} hint="Leave it empty while it is open." id={idPrefix && `${idPrefix}launchAt`}>
        <TextInput type="date" min="2000-01-01" max="2099-12-31" value={value.date} onChange={(event) => onValue({ ...value, date: event.target.value })} />
      </Field>
      <Field className="span-2" label="Time">
        <TextInput type="time" value={value.time} onChange={(event) => onValue({ ...value, time: event.target.value })} />
      </Field>
      <Field className="span-2" label="Time zone" id={idPrefix && `${idPrefix}timeZone`}>
        <Combobox
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          value={value.zone}
          shown={value.zone}
          onValue={(zone) => onValue({ ...value, zone: zone ?? value.zone })}
          searchHint="Search a city"
        />
      </Field>
    </>
  );
}
