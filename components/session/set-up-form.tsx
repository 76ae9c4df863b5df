"use client";

import { useState, useSyncExternalStore } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { ZoneField } from "@/components/person/zone-field";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Callout } from "@/components/ui/state/callout";
import { setUpAction } from "@/lib/actions/session";
import { NewPasswordField } from "./new-password-field";
import { leave } from "./sign-in-form";
import { startSession } from "./start-session";

/** Makes the first administrator, and signs them in. */
export function SetUpForm({ zones }: { zones: readonly string[] }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const here = useSyncExternalStore(never, () => Intl.DateTimeFormat().resolvedOptions().timeZone, () => "UTC");
  const [chosenZone, setZone] = useState<string | null>(null);
  const timeZone = chosenZone ?? here;
  const { submit, busy, errors } = useSubmit(
    () => setUpAction({ name, email, password, timeZone }),
    async (made) => leave((await startSession("password", { email: made.email, password })) === null ? "/" : "/sign-in"),
  );

  return (
    <form className="stack door-form" method="post" onSubmit={submit} noValidate>
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      <Field label="Your name" error={errors.fields.name}>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" maxLength={120} />
      </Field>
      <Field label="E-mail" error={errors.fields.email}>
        <TextInput type="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="username" maxLength={254} />
      </Field>
      <NewPasswordField value={password} onValue={setPassword} error={errors.fields.password} />
      <ZoneField zones={zones} value={timeZone} onValue={setZone} error={errors.fields.timeZone} hint="Times are shown in it." />
      <Button type="submit" size="large" variant="primary" busy={busy}>
        Make the first administrator
      </Button>
    </form>
  );
}

const never = () => () => undefined;
