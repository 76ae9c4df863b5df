import { useEffect, useState } from "react";
import { newId } from "@/components/plan/drafts/new-id";
import { isTouched, type MessageDraft, startDraft } from "@/lib/domain/message/draft";
import type { MessageView } from "@/lib/domain/message/view";
import { findDraft, keepDraft, type Shelf } from "./kept-draft";

/** The message as it is being written. What is typed is kept on this device until it is sent or given up. */
export function useMessageDraft(view: MessageView, me: string) {
  const [start, setStart] = useState(() => startDraft(view, me, newId()));
  const [typed, setTyped] = useState<MessageDraft | null>(null);
  const draft = typed ?? start;
  const { run, message, audience } = view;
  const name = message?.id ?? `new ${audience}`;

  useEffect(() => {
    let isHere = true;
    const shelf: Shelf = { person: me, run, message: name };
    void findDraft(shelf).then((kept) => {
      // Who was faster than the device's memory wrote on top of what is prepared.
      if (kept && isHere) setTyped((now) => now ?? kept);
    });
    return () => {
      isHere = false;
    };
  }, [me, run, name]);

  function change(patch: Partial<MessageDraft>) {
    const next = { ...draft, ...patch };
    const kept = isTouched(next, start) ? next : null;
    setTyped(kept);
    keepDraft({ person: me, run, message: name }, kept);
  }

  /** Back to what is prepared: after it was sent, or because it was not wanted. */
  function begin() {
    setStart(startDraft(view, me, newId()));
    setTyped(null);
    keepDraft({ person: me, run, message: name }, null);
  }

  return { draft, isTyped: typed !== null, change, begin };
}
