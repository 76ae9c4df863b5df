"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Callout } from "@/components/ui/state/callout";
import { acceptInvitationAction } from "@/lib/actions/session";
import { NewPasswordField } from "./new-password-field";
import { leave } from "./sign-in-form";
import { startSession } from "./start-session";

/** Sets the password with the secret of a link, and signs in. */
export function AcceptForm({ secret, email }: { secret: string; email: string }) {
  const [password, setPassword] = useState("");
  const { submit, busy, errors } = useSubmit(
    () => acceptInvitationAction({ secret, password }),
    async () => leave((await startSession("password", { email, password })) === null ? "/" : "/sign-in"),
  );

  return (
    <form className="stack door-form" method="post" onSubmit={submit} noValidate>
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      <Field label="E-mail" hint="You sign in with it.">
        <TextInput type="email" value={email} readOnly autoComplete="username" />
      </Field>
      <NewPasswordField value={password} onValue={setPassword} error={errors.fields.password} />
      <Button type="submit" size="large" variant="primary" busy={busy}>
        Set the password and sign in
      </Button>
    </form>
  );
}
