import { useEffect, useEffectEvent } from "react";

/** Opens a text when the address names it, so that the link can land in its field. */
export function useOpenOnText(text: string, open: () => void) {
  const follow = useEffectEvent(() => {
    if (location.hash === `#${text}`) open();
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
