"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Follows each `<Link>`, and each `<a data-row>` of a list, without loading everything anew: one listener, instead of a
 * component of the framework for every link. What can be fetched in advance of a page that is made for one person at one
 * moment is its code alone, and that only for the link that somebody is about to take.
 */
export function SoftLinks() {
  const router = useRouter();

  useEffect(() => {
    const stop = new AbortController();

    function follow(event: MouseEvent) {
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
      const link = isPlain ? linkOf(event.target) : null;
      if (link === null) return;
      event.preventDefault();
      router.push(pathOf(link), { scroll: link.dataset.soft !== "stay" });
    }

    function prepare({ type, target }: Event) {
      const link = linkOf(target);
      // Where the pointer puts the focus it has been before.
      if (link !== null && (type === "pointerover" || link.matches(":focus-visible"))) router.prefetch(pathOf(link));
    }

    document.addEventListener("click", follow, { signal: stop.signal });
    for (const near of ["pointerover", "focusin"]) document.addEventListener(near, prepare, { signal: stop.signal });
    return () => stop.abort();
  }, [router]);

  return null;
}

/** The link that was meant, when it leads to this site and opens here. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-soft], a[data-row]") : null;
  return link && !link.target && !link.hasAttribute("download") && link.origin === window.location.origin ? link : null;
}

function pathOf({ pathname, search, hash }: HTMLAnchorElement): string {
  return pathname + search + hash;
}
