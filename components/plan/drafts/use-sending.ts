import { useEffect } from "react";
import type { PlanStore } from "./plan-store";
import { saveWord } from "./section-state";

/** Puts back what this device kept, and sends it when the connection or the session is back. */
export function useSending(store: PlanStore) {
  useEffect(() => {
    void store.restore();
    // Perhaps back from another tab, where one signed in again.
    const look = () => {
      const word = saveWord(store.getStates());
      if (document.visibilityState === "visible" && (word === "offline" || word === "signedOut")) store.retry();
    };
    window.addEventListener("online", store.retry);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      store.leave();
      window.removeEventListener("online", store.retry);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [store]);
}
