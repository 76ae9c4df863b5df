"use client";

import { useEffect } from "react";
import { focusItem } from "./use-item-keys";

const prefix = "#checklist/";

/** A link of a blocker, `#checklist/<id>`, lands on its item: in view and with the focus. */
export function useAnchor(): void {
  useEffect(() => {
    const land = () => {
      if (location.hash.startsWith(prefix)) focusItem(location.hash.slice(prefix.length));
    };
    land();
    window.addEventListener("hashchange", land);
    return () => window.removeEventListener("hashchange", land);
  }, []);
}
