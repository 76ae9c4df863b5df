"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Choices } from "@/components/ui/field/choices";
import { CopyText } from "@/components/ui/field/copy-text";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { connectChannelAction } from "@/lib/actions/channel";
import { channelAdvice, type ChannelKind, channelKindNames, channelKinds } from "@/lib/domain/channel/channel";

const options = channelKinds.map((value) => ({ value, label: channelKindNames[value] }));

/** Connects a channel; the secret that signs a webhook is shown once. */
export function ConnectForm() {
  const router = useRouter();
  const [kind, setKind] = useState<ChannelKind>("slack");
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [made, setMade] = useState<{ name: string; signingSecret: string } | null>(null);
  const { submit, busy, errors } = useSubmit(() => connectChannelAction({ kind, name, url }), (channel) => {
    setName("");
    setUrl("");
    if (channel.signingSecret) setMade(channel);
    else toast(`${channel.name} is connected. Send it a test.`);
    router.refresh();
  });

  return (
    <>
      <form className="stack form-fields" method="post" onSubmit={submit} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="Kind" error={errors.fields.kind} hint={channelAdvice[kind]}>
          <Choices options={options} value={kind} onValue={setKind} />
        </Field>
        <Field label="Name" error={errors.fields.name} hint="As people know it. Whoever sends a message chooses by it.">
          <TextInput value={name} onChange={(event) => setName(event.target.value)} placeholder="#incidents" maxLength={80} autoComplete="off" />
        </Field>
        <Field label="Address of the webhook" error={errors.fields.url} hint="It is kept as a secret, and only its host is shown.">
          <TextInput type="url" value={url} onChange={(event) => setUrl(event.target.value)} placeholder="https://" maxLength={2000} autoComplete="off" spellCheck={false} />
        </Field>
        <div>
          <Button type="submit" busy={busy}>
            Connect the channel
          </Button>
        </div>
      </form>
      <Dialog
        open={made !== null}
        onOpen={(open) => open || setMade(null)}
        wide
        title={`“${made?.name}” is connected`}
        description="Copy its signing secret now: it is shown only this once. With it the receiver can tell that a message is from here."
        footer={
          <Button variant="primary" onClick={() => setMade(null)}>
            I have copied it
          </Button>
        }
      >
        <Field label="Signing secret" hint="Messages are signed as standardwebhooks.com describes, so most languages have a library that checks them.">
          <CopyText text={made?.signingSecret ?? ""} label="Copy the secret" />
        </Field>
      </Dialog>
    </>
  );
}
