import { useEffect, useEffectEvent } from "react";
import { readPath } from "@/lib/domain/plan/plan-path";

/** Opens the row or text that the address names, so that the link can land in its field. */
export function useOpenOnHash(open: (path: string) => void) {
  const follow = useEffectEvent(() => {
    const path = decode(location.hash.slice(1));
    const read = readPath(path);
    if (read && (read.row !== null || read.field !== null)) open(path);
  });

  useEffect(() => {
    // The router changes the hash of the same page without an event.
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a[href*='#']")) window.setTimeout(follow, 0);
    };
    follow();
    window.addEventListener("hashchange", follow);
    document.addEventListener("click", click);
    return () => {
      window.removeEventListener("hashchange", follow);
      document.removeEventListener("click", click);
    };
  }, []);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return "";
  }
}
