"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { CopyText } from "@/components/ui/field/copy-text";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { createTokenAction } from "@/lib/actions/token";

/** Makes a token, and shows it once. */
export function CreateTokenForm() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const { submit, busy, errors } = useSubmit(() => createTokenAction({ name }), (token) => {
    setMade(token);
    setName("");
    router.refresh();
  });
  const close = () => setMade(null);

  return (
    <>
      <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="Name of the token" error={errors.fields.name} hint="After what will use it, like “Deploy pipeline of the web app”.">
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} autoComplete="off" />
        </Field>
        <div>
          <Button type="submit" busy={busy}>
            Create a token
          </Button>
        </div>
      </form>
      <Dialog
        open={made !== null}
        onOpen={(open) => open || close()}
        wide
        title={`The token “${made?.name}”`}
        description="Copy it now: it is shown only this once. Whoever has it acts as you."
        footer={
          <Button variant="primary" onClick={close}>
            I have copied it
          </Button>
        }
      >
        <Field label="API token" hint="Send it as Authorization: Bearer with each request.">
          <CopyText text={made?.secret ?? ""} label="Copy the token" />
        </Field>
      </Dialog>
    </>
  );
}
