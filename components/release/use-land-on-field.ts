"use client";

import { useEffect } from "react";

/** A link to a field puts the cursor into it, not only the page near it. */
export function useLandOnField(): void {
  useEffect(() => {
    function land() {
      const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      field?.focus({ preventScroll: true });
      field?.scrollIntoView({ block: "center" });
    }
    land();
    window.addEventListener("hashchange", land);
    return () => window.removeEventListener("hashchange", land);
  }, []);
}
