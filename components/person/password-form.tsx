"use client";

import { useState } from "react";
import { NewPasswordField } from "@/components/session/new-password-field";
import { leave } from "@/components/session/sign-in-form";
import { startSession } from "@/components/session/start-session";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changePasswordAction } from "@/lib/actions/person";
import { useSubmit } from "./use-submit";

/** All sessions end with the password; this browser begins a new one at once. */
export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const { submit, busy, errors } = useSubmit(() => changePasswordAction({ current, password }), async () => {
    if ((await startSession("password", { email, password })) !== null) return leave("/sign-in");
    setCurrent("");
    setPassword("");
    toast("Your password is changed. Other devices are signed out.");
  });

  return (
    <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      <input type="email" value={email} readOnly hidden autoComplete="username" />
      <Field label="Password now" error={errors.fields.current}>
        <TextInput type="password" value={current} onChange={(event) => setCurrent(event.target.value)} autoComplete="current-password" maxLength={200} />
      </Field>
      <NewPasswordField label="New password" value={password} onValue={setPassword} error={errors.fields.password} />
      <div>
        <Button type="submit" busy={busy}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
