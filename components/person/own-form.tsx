"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { editOwnAction } from "@/lib/actions/person";
import { useSubmit } from "./use-submit";
import { ZoneField } from "./zone-field";

type OwnFormProps = { own: { name: string; timeZone: string }; zones: readonly string[] };

/** One's own name and time zone. */
export function OwnForm({ own, zones }: OwnFormProps) {
  const router = useRouter();
  const [name, setName] = useState(own.name);
  const [timeZone, setZone] = useState(own.timeZone);
  const { submit, busy, errors } = useSubmit(() => editOwnAction({ name, timeZone }), () => {
    toast("Your details are saved.");
    router.refresh();
  });

  return (
    <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      <Field label="Name" error={errors.fields.name} hint="In full: plans and histories name you by it.">
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={120} autoComplete="name" />
      </Field>
      <ZoneField zones={zones} value={timeZone} onValue={setZone} error={errors.fields.timeZone} hint="Times are shown in it." />
      <div>
        <Button type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
