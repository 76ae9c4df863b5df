"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { renewInvitationAction } from "@/lib/actions/person";
import type { PersonRow } from "@/lib/domain/person/view";
import { LinkOnce } from "./link-once";
import { useSubmit } from "./use-submit";

/** Makes a new link, for somebody who has not joined or who forgot the password. */
export function LinkDialog({ person: { id, name, email, state }, closeHref }: { person: PersonRow; closeHref: string }) {
  const router = useRouter();
  const [link, setLink] = useState<{ secret: string; expiresAt: string } | null>(null);
  const close = () => router.push(closeHref, { scroll: false });
  const { submit, busy, errors } = useSubmit(() => renewInvitationAction({ personId: id }), (made) => {
    setLink(made);
    router.refresh();
  });
  const invited = state === "invited";

  if (link) return <LinkOnce title={`A new link for ${name}`} email={email} link={link} onClose={close} />;
  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title={invited ? `Renew the invitation of ${name}?` : `Make a link for ${name} to set a new password?`}
      description={
        invited
          ? "The link from before stops working. The new one works for seven days."
          : "The password from before works until the link is used. Using it ends their sessions everywhere. It works for seven days."
      }
      footer={
        <>
          <Button onClick={close}>Leave it as it is</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            Make the link
          </Button>
        </>
      }
    >
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
    </Dialog>
  );
}
