"use client";

import { useSyncExternalStore } from "react";
import { State } from "@/components/ui/state/state";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { signInHref } from "@/lib/domain/access/sign-in-href";
import { sections } from "@/lib/domain/plan/sections";
import { usePlan } from "../drafts/plan-context";
import { saveWord } from "../drafts/section-state";

/** Where what is typed is: with the server, on its way, or kept on this device until it can go. */
export function SaveLine() {
  const { store, states, key } = usePlan();
  const savedAt = useSyncExternalStore(store.subscribe, store.getSavedAt, store.getSavedAt);
  const zone = useTimeZone();
  const word = saveWord(states);
  const says = sections.find((section) => states[section].trouble === word);

  return (
    <div role="status" className="save-word" data-save={word}>
      {word === "saved" && <State icon="cloud-check">Saved at {zonedParts(new Date(savedAt), zone).clock}</State>}
      {word === "saving" && <State tone="in-progress" icon="cloud-upload">Saving…</State>}
      {word === "offline" && <State tone="attention" icon="cloud-off">Offline: kept on this device</State>}
      {word === "signedOut" && (
        <State tone="attention" icon="key-round">
          {/* A full load, so that the page comes back with the new session and sends what was kept. */}
          <span><a className="link" href={signInHref(`/releases/${key}/plan`)}>Sign in again</a>: your text is kept</span>
        </State>
      )}
      {word === "choose" && <State tone="attention" icon="git-compare"><a className="link" href={`#${sections.find((section) => states[section].draft.conflicts.length > 0)}`}>Choose what stays</a></State>}
      {word === "waits" && (
        <State tone="attention" icon="rotate-cw">
          <span>Not saved yet, kept on this device. <a className="link" href={`#${sections.find((section) => states[section].asks.waits)}`}>See what it re-opens</a></span>
        </State>
      )}
      {(word === "invalid" || word === "refused") && (
        <State tone="blocked" icon="cloud-alert">
          <span>Not saved, kept on this device. <a className="link" href={`#${says}`}>See why</a></span>
        </State>
      )}
    </div>
  );
}
