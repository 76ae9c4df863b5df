"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DeliveryState } from "@/components/channel/delivery-state";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { Tick } from "@/components/ui/field/tick";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { changeTellingAction, testTellingAction } from "@/lib/actions/notification";
import { channelKindNames, channelKinds } from "@/lib/domain/channel/channel";
import type { Telling } from "@/lib/domain/notification/telling";

const options = channelKinds.map((value) => ({ value, label: channelKindNames[value] }));

/** How one is told beside the product itself: by e-mail, in a chat of one's own. */
export function TellingForm({ telling }: { telling: Telling }) {
  const router = useRouter();
  const [byEmail, setByEmail] = useState(telling.byEmail);
  const [chat, setChat] = useState(telling.chat);
  const [url, setUrl] = useState("");
  const kept = chat !== null && chat === telling.chat ? telling.host : "";
  const saving = useSubmit(() => changeTellingAction({ byEmail, chat, ...(chat && url.trim() && { url }) }), () => {
    setUrl("");
    toast("How you are told is saved.");
    router.refresh();
  });
  const testing = useSubmit(() => testTellingAction(), () => {
    toast("The test is on its way.");
    router.refresh();
  });
  const { errors } = saving;

  return (
    <form className="stack form-fields" method="post" onSubmit={saving.submit} noValidate>
      {(errors.say || testing.errors.say) && <Callout tone="blocked" title={errors.say || testing.errors.say} role="alert" />}
      <p className="small muted">In Ripcord itself you are always told. Beside it:</p>
      <div className="cluster">
        <Tick label={`By e-mail to ${telling.email}`} checked={byEmail} onTick={setByEmail} />
        <span>
          By e-mail to {telling.email}
          {!telling.mailIsSetUp && <span className="block small faint">E-mail is not set up here, so none is sent. An administrator can change that.</span>}
        </span>
      </div>
      <Field label="In a chat of your own" hint="An incoming webhook that reaches only you, such as one of a Slack channel of yours.">
        <Select value={chat ?? ""} placeholder="Nowhere else" options={options} onValue={(value) => setChat(channelKinds.find((each) => each === value) ?? null)} />
      </Field>
      {chat && (
        <Field label="Address of the webhook" error={errors.fields.url} hint={kept ? `Leave it empty to keep the one at ${kept}, which is not shown again.` : "It is kept as a secret, and only its host is shown."}>
          <TextInput type="url" value={url} onChange={(event) => setUrl(event.target.value)} placeholder={kept ? `https://${kept}/…` : "https://"} maxLength={2000} autoComplete="off" spellCheck={false} />
        </Field>
      )}
      {telling.chat && telling.latest && (
        <p className="small muted">
          The latest message there: <DeliveryState delivery={telling.latest} />
        </p>
      )}
      <div className="cluster">
        <Button type="submit" busy={saving.busy}>
          Save how you are told
        </Button>
        {telling.chat && (
          <Button busy={testing.busy} onClick={() => void testing.submit()}>
            Send me a test
          </Button>
        )}
      </div>
    </form>
  );
}
