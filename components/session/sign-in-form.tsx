"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Callout } from "@/components/ui/state/callout";
import { done, refuseForbidden } from "@/lib/domain/result/result";
import { findProvider, startSession } from "./start-session";

type SignInFormProps = {
  title?: string;
  /** Where to go afterwards. */
  from: string;
  /** The name of single sign-on, where there is one. */
  sso: string | null;
  /** What went wrong before on the way through the provider. */
  problem: string | null;
};

/** Its fields have no names: a form that is sent before the script runs puts no password into an address. */
export function SignInForm({ title, from, sso, problem }: SignInFormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const account = useSubmit(async () => {
    if (email.trim() === "" || password === "") return refuseForbidden("Type your e-mail and your password.");
    const say = await startSession("password", { email, password });
    return say === null ? done(true) : refuseForbidden(say);
  }, () => leave(from));
  const provider = useSubmit(async () => done(await findProvider(from)), leave);
  const say = account.errors.say ?? provider.errors.say ?? problem;

  return (
    <form className="stack door-form" method="post" onSubmit={account.submit} noValidate>
      {title && <h2>{title}</h2>}
      {say && <Callout tone="blocked" title={say} role="alert" />}
      <Field label="E-mail">
        <TextInput type="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="username" maxLength={254} />
      </Field>
      <Field label="Password">
        <TextInput type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" maxLength={200} />
      </Field>
      <Button type="submit" size="large" variant={title ? "secondary" : "primary"} busy={account.busy}>
        Sign in
      </Button>
      {sso && (
        <Button variant="quiet" busy={provider.busy} onClick={() => void provider.submit()}>
          <KeyRound className="icon" aria-hidden /> {sso}
        </Button>
      )}
      <p className="hint">No account, or no password any more? Ask an administrator for a link.</p>
    </form>
  );
}

/** Loads the page anew, as the person who is signed in now; waits there until it is gone. */
export function leave(to: string): Promise<void> {
  location.assign(to);
  return new Promise(() => {});
}
