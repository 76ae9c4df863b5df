"use client";

import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { removeItemAction } from "@/lib/actions/checklist";
import type { ItemView } from "@/lib/domain/checklist/view";

type RemoveItemProps = { release: string; item: ItemView; onClose: () => void };

/** Asks once: a tick and its evidence would go with the item, and only the history would keep them. */
export function RemoveItem({ release, item, onClose }: RemoveItemProps) {
  async function remove() {
    const answer = await removeItemAction({ release, itemId: item.id }).catch(() => null);
    if (answer?.ok) toast(`“${item.title}” removed`);
    else toast(answer ? answer.refusal.say : "The server could not be reached, so the item is still there. Try again.", { tone: "blocked" });
  }

  return (
    <ConfirmDialog open onOpen={(open) => !open && onClose()} title={`Remove “${item.title}”?`} confirm="Remove item" onConfirm={remove}>
      {item.tick || item.notApplicable ? "What was said about it goes with it; the history keeps who said it and when." : "It is removed from this release only. Templates keep theirs."}
    </ConfirmDialog>
  );
}
