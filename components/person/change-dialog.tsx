"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changePersonAction } from "@/lib/actions/person";
import { mayRole } from "@/lib/domain/access/policy";
import type { PersonRow } from "@/lib/domain/person/view";
import { leave } from "@/components/session/sign-in-form";
import { PersonFields, type PersonFieldsValue } from "./person-fields";
import { useSubmit } from "./use-submit";

type ChangeDialogProps = { person: PersonRow; isMe: boolean; closeHref: string; zones: readonly string[] };

export function ChangeDialog({ person: { id, name, email, title, role, timeZone }, isMe, closeHref, zones }: ChangeDialogProps) {
  const router = useRouter();
  const form = useId();
  const [fields, setFields] = useState<PersonFieldsValue>({ name, title, role, timeZone });
  const close = () => router.push(closeHref, { scroll: false });
  const newRole = fields.role !== role;
  const { submit, busy, errors } = useSubmit(() => changePersonAction({ personId: id, ...fields }), async () => {
    if (isMe && newRole) return leave("/sign-in");
    toast(`${fields.name.trim()} is saved.`);
    close();
    router.refresh();
  });

  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title={`Change ${name}`}
      description={email}
      footer={
        <>
          <Button onClick={close}>Leave it as it was</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <PersonFields value={fields} onValue={setFields} zones={zones} errors={errors.fields} />
        {newRole && (
          <Callout tone="attention" title={isMe ? "You are signed out, and sign in again with the new role." : `${name} is signed out everywhere, and signs in again with the new role.`}>
            {isMe && mayRole("person.manage", fields.role) === "no" && "You will not manage people any more."}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
