"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { invitePersonAction } from "@/lib/actions/person";
import { LinkOnce } from "./link-once";
import { PersonFields, type PersonFieldsValue } from "./person-fields";
import { useSubmit } from "./use-submit";

type InviteDialogProps = { closeHref: string; zones: readonly string[]; zone: string };

/** Adds somebody, then shows the link that sets their password, once. */
export function InviteDialog({ closeHref, zones, zone }: InviteDialogProps) {
  const router = useRouter();
  const form = useId();
  const [email, setEmail] = useState("");
  const [fields, setFields] = useState<PersonFieldsValue>({ name: "", title: "", role: "engineer", timeZone: zone });
  const [link, setLink] = useState<{ secret: string; expiresAt: string } | null>(null);
  const close = () => router.push(closeHref, { scroll: false });
  const { submit, busy, errors } = useSubmit(() => invitePersonAction({ ...fields, email }), (made) => {
    setLink(made);
    router.refresh();
  });

  if (link) return <LinkOnce title={`${fields.name.trim()} is invited`} email={email} link={link} onClose={close} />;
  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title="Invite somebody"
      description="You get a link for them, to send by whatever way you like."
      footer={
        <>
          <Button onClick={close}>Close</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            Invite
          </Button>
        </>
      }
    >
      <form id={form} className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="E-mail" error={errors.fields.email} hint="They sign in with it; it can't be changed later." required>
          <TextInput type="email" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={254} autoComplete="off" placeholder="amara@example.com" />
        </Field>
        <PersonFields value={fields} onValue={setFields} zones={zones} errors={errors.fields} />
      </form>
    </Dialog>
  );
}
