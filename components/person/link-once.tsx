"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button/button";
import { CopyText } from "@/components/ui/field/copy-text";
import { Field } from "@/components/ui/field/field";
import { Dialog } from "@/components/ui/floating/dialog";
import { RelativeTime } from "@/components/ui/time/relative-time";

type LinkOnceProps = { title: string; email: string; link: { secret: string; expiresAt: string }; onClose: () => void };

/** The link that sets a password. Nobody can show it again: only its hash is kept. */
export function LinkOnce({ title, email, link: { secret, expiresAt }, onClose }: LinkOnceProps) {
  const origin = useSyncExternalStore(never, () => location.origin, () => "");
  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      wide
      title={title}
      description="Send them this link. It is shown only now; you can make another one later, which replaces it."
      footer={
        <Button variant="primary" onClick={onClose}>
          I have copied it
        </Button>
      }
    >
      <div className="stack">
        <Field label={`Link for ${email}`}>
          <CopyText text={`${origin}/invitation/${secret}`} label="Copy the link" />
        </Field>
        <p className="hint">
          It works once, until <RelativeTime at={expiresAt} />.
        </p>
      </div>
    </Dialog>
  );
}

const never = () => () => undefined;
