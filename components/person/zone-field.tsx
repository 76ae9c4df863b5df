"use client";

import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";

type ZoneFieldProps = { zones: readonly string[]; value: string; onValue: (zone: string) => void; hint?: string; error?: string };

export function ZoneField({ zones, value, onValue, hint, error }: ZoneFieldProps) {
  return (
    <Field label="Time zone" hint={hint} error={error}>
      <Combobox
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        value={value}
        shown={value}
        onValue={(zone) => onValue(zone ?? value)}
        searchHint="Search a city"
      />
    </Field>
  );
}
