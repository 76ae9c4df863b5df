import { useEffect, useEffectEvent } from "react";

// After a dialog that the link stood in has closed and given its focus back.
const pauseMs = 60;

/** Opens a text when the address or a link of this page names it, so that one lands in its field. */
export function useOpenOnText(text: string, open: () => void) {
  const follow = useEffectEvent((hash: string) => {
    if (hash === `#${text}`) open();
  });

  useEffect(() => {
    let timer: number | undefined;
    const change = () => follow(location.hash);
    // The router changes the hash of the same page without an event, and not at once.
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href*='#']") : null;
      if (link?.pathname === location.pathname) timer = window.setTimeout(() => follow(link.hash), pauseMs);
    };
    change();
    window.addEventListener("hashchange", change);
    document.addEventListener("click", click);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("hashchange", change);
      document.removeEventListener("click", click);
    };
  }, []);
}
