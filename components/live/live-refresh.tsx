"use client";

import { toast } from "@/components/ui/floating/toast";
import { useAnnounce } from "@/components/ui/page/announce-context";
import { sayAnnouncement } from "@/lib/domain/live/announcement";
import { useLive } from "./use-live";
import { useRefresh } from "./use-refresh";

// An event carries the moment at which its change began: one this old may have been committed after the page was read.
const commitMs = 1_000;

type LiveRefreshProps = {
  /** The key of the release that the page shows; "me" for what only this person sees, null for a page about many. */
  release: string | null;
  /** Id of the person who looks: what they do themselves is not read out to them. */
  me: string;
  /** The event number that the page was rendered with, where it knows. */
  number?: number;
  /** When a page about many was rendered. */
  at?: Date;
};

/** Keeps a server-rendered page true: reads it again after a change, and says what others did. */
export function LiveRefresh({ release, me, number, at }: LiveRefreshProps) {
  const announce = useAnnounce();
  const refresh = useRefresh(number);

  useLive(
    release,
    (event) => {
      const sentence = event.kind === "change" && event.by !== me ? sayAnnouncement(event) : null;
      if (sentence !== null) announce(sentence);
      if (event.kind === "ended" && isWriting()) return toast("Your session has ended. Keep a copy of what you wrote, then sign in again.", { tone: "attention" });
      refresh(event.kind === "change" ? (event.number ?? Infinity) : Infinity);
    },
    number ?? (at ? at.getTime() - commitMs : null),
  );
  return null;
}

/** Somebody in the middle of a text is not sent away from it. */
function isWriting(): boolean {
  return document.activeElement?.closest("input, textarea, [contenteditable=true], [role=dialog], [role=alertdialog]") != null;
}
