"use client";

import { Button } from "@/components/ui/button/button";
import { Dialog } from "@/components/ui/floating/dialog";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import type { Refusal } from "@/lib/domain/result/result";
import { BlockerList } from "./blocker-list";

type RefusedDialogProps = {
  release: string;
  refusal: Refusal | null;
  /** Names by id, for those who can clear what stands in the way. */
  names: Readonly<Record<string, string>>;
  me: string;
  onClose: () => void;
};

/** The server said no: its sentence, and each reason as a link to where it is cleared. */
export function RefusedDialog({ release, refusal, names, me, onClose }: RefusedDialogProps) {
  const blockers = refusal?.kind === "rule" ? (refusal.blockers ?? []) : [];
  const shown = blockers.map(({ whoId, ...blocker }) => ({
    ...blocker,
    href: hrefOf(release, blocker.field),
    who: { id: whoId, name: names[whoId] ?? "Whoever owns it" },
  }));

  return (
    <Dialog
      open={refusal !== null}
      onOpen={(open) => open || onClose()}
      wide={shown.length > 0}
      title={refusal?.say ?? ""}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {shown.length > 0 && <BlockerList blockers={shown} me={me} onGo={onClose} />}
    </Dialog>
  );
}
