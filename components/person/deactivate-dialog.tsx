"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { deactivatePersonAction } from "@/lib/actions/person";
import { sayReopening } from "@/lib/domain/person/say-reopening";
import type { PersonRow, Reopening } from "@/lib/domain/person/view";
import { ReopeningList } from "./reopening-list";
import { useSubmit } from "./use-submit";

type DeactivateDialogProps = { person: PersonRow; reopening: Reopening; closeHref: string };

/** Asks once, and says what re-opens. */
export function DeactivateDialog({ person: { id, name }, reopening, closeHref }: DeactivateDialogProps) {
  const router = useRouter();
  const close = () => router.push(closeHref, { scroll: false });
  const { submit, busy, errors } = useSubmit(() => deactivatePersonAction({ personId: id }), ({ releases }) => {
    const fell = releases.filter(({ fellBack }) => fellBack).map(({ key }) => key);
    toast(fell.length > 0 ? `${name} is deactivated. ${fell.join(", ")} fell back to draft.` : `${name} is deactivated.`);
    close();
    router.refresh();
  });

  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title={`Deactivate ${name}?`}
      description={sayReopening(name, reopening)}
      footer={
        <>
          <Button onClick={close}>Keep {name} active</Button>
          <Button variant="careful" busy={busy} onClick={() => void submit()}>
            Deactivate {name}
          </Button>
        </>
      }
    >
      <div className="stack">
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <ReopeningList reopening={reopening} />
      </div>
    </Dialog>
  );
}
