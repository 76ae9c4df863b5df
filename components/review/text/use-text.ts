import { useEffect, useState, useSyncExternalStore } from "react";
import { saveReviewAction } from "@/lib/actions/review";
import type { ReviewText } from "@/lib/domain/review/texts";
import { type HeldText, TextStore } from "./text-store";
import { countText } from "./unsaved-texts";

type Asked = { run: string; text: ReviewText; me: string; held: HeldText };

/** One text of a review as it is being written; the page that is read again brings what others wrote. */
export function useText({ run, text, me, held }: Asked) {
  const [store] = useState(() => new TextStore(`${me}/${run}/${text}`, (base, value) => saveReviewAction({ run, text, base, value }), held));
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  const { text: words, revision, byName, at } = held;

  useEffect(() => store.receive({ text: words, revision, byName, at }), [store, words, revision, byName, at]);
  useEffect(() => {
    const uncount = countText(store);
    void store.restore();
    // Perhaps back from another tab, where one signed in again.
    const look = () => {
      const { trouble } = store.getState();
      if (document.visibilityState === "visible" && (trouble === "offline" || trouble === "signedOut")) store.retry();
    };
    window.addEventListener("online", store.retry);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      store.leave();
      uncount();
      window.removeEventListener("online", store.retry);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [store]);

  return { state, store };
}
