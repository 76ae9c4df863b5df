"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { reactivatePersonAction } from "@/lib/actions/person";
import type { PersonRow } from "@/lib/domain/person/view";
import { useSubmit } from "./use-submit";

export function ReactivateDialog({ person: { id, name }, closeHref }: { person: PersonRow; closeHref: string }) {
  const router = useRouter();
  const close = () => router.push(closeHref, { scroll: false });
  const { submit, busy, errors } = useSubmit(() => reactivatePersonAction({ personId: id }), () => {
    toast(`${name} is active again.`);
    close();
    router.refresh();
  });

  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title={`Reactivate ${name}?`}
      description={`${name} can sign in again as before, and counts again where a plan names them. API tokens stay revoked, and releases that fell back stay in draft until somebody marks them as ready.`}
      footer={
        <>
          <Button onClick={close}>Leave it as it is</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            Reactivate {name}
          </Button>
        </>
      }
    >
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
    </Dialog>
  );
}
