"use client";

import { State } from "@/components/ui/state/state";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { signInHref } from "@/lib/domain/access/sign-in-href";
import { isDirty } from "@/lib/domain/review/text-draft";
import type { TextState } from "./text-store";

/** Where what is typed is: with the server, on its way, or kept on this device until it can go. */
export function TextWord({ state: { draft, sending, trouble, say, savedAt }, run }: { state: TextState; run: string }) {
  const zone = useTimeZone();
  return (
    <div role="status" className="save-word small" data-save={trouble ?? (isDirty(draft) || sending ? "saving" : "saved")}>
      {word()}
    </div>
  );

  function word() {
    if (trouble === "signedOut") {
      return (
        <State tone="attention" icon="key-round">
          {/* A full load, so that the page comes back with the new session and sends what was kept. */}
          <span><a className="link" href={signInHref(`/reviews/${run}`)}>Sign in again</a>: your text is kept</span>
        </State>
      );
    }
    if (trouble === "offline") return <State tone="attention" icon="cloud-off">Offline: kept on this device</State>;
    if (draft.other) return <State tone="attention" icon="git-compare">Choose what stays</State>;
    if (trouble === "refused") return <State tone="blocked" icon="cloud-alert">Not saved, kept on this device. {say}</State>;
    if (isDirty(draft) || sending) return <State tone="in-progress" icon="cloud-upload">Saving…</State>;
    return savedAt && <State icon="cloud-check">Saved at {zonedParts(new Date(savedAt), zone).clock}</State>;
  }
}
