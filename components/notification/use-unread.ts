"use client";

import { useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { toast } from "@/components/ui/floating/toast";
import { useAnnounce } from "@/components/ui/page/announce-context";
import { peekNotificationsAction } from "@/lib/actions/notification";

/** How many notifications are unread: as the page was rendered, and then as they come. A new one is said in passing. */
export function useUnread(rendered: number): number {
  const announce = useAnnounce();
  const [heard, setHeard] = useState<{ after: number; count: number } | null>(null);
  const isAsking = useRef(false);
  const isWanted = useRef(false);
  const shown = heard?.after === rendered ? heard.count : rendered;

  useLive("me", (event) => {
    if (event.kind !== "ended") void ask();
  });
  return shown;

  /** What is heard while an answer is on its way is asked for after it: the answer may be older. */
  async function ask() {
    isWanted.current = true;
    if (isAsking.current) return;
    isAsking.current = true;
    for (let known = shown; isWanted.current; ) {
      isWanted.current = false;
      known = await hear(known);
    }
    isAsking.current = false;
  }

  async function hear(known: number): Promise<number> {
    const peeked = await peekNotificationsAction().catch(() => null);
    // Without an answer the next thing that is heard asks again.
    if (!peeked?.ok) return known;
    const { count, newest } = peeked.value;
    setHeard({ after: rendered, count });
    if (count > known) {
      toast(newest, { tone: "attention" });
      announce(newest);
    }
    return count;
  }
}
