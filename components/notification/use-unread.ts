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
  const shown = heard?.after === rendered ? heard.count : rendered;

  useLive("me", (event) => {
    if (event.kind !== "ended") void ask();
  });
  return shown;

  async function ask() {
    if (isAsking.current) return;
    isAsking.current = true;
    try {
      const peeked = await peekNotificationsAction();
      if (!peeked.ok) return;
      const { count, newest } = peeked.value;
      setHeard({ after: rendered, count });
      if (count <= shown) return;
      toast(newest, { tone: "attention" });
      announce(newest);
    } catch {
      // The next thing that is heard asks again.
    } finally {
      isAsking.current = false;
    }
  }
}
