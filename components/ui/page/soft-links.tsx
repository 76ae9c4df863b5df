"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** Plain links marked `data-row` inside go on without loading the whole page: one listener for a list, instead of a component a row. */
export function SoftLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const here = box.current;
    function follow(event: MouseEvent) {
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
      const href = isPlain ? hrefOf(event.target) : null;
      if (href === null) return;
      event.preventDefault();
      router.push(href);
    }
    function prepare(event: PointerEvent) {
      const href = hrefOf(event.target);
      if (href !== null) router.prefetch(href);
    }
    here?.addEventListener("click", follow);
    here?.addEventListener("pointerover", prepare);
    return () => {
      here?.removeEventListener("click", follow);
      here?.removeEventListener("pointerover", prepare);
    };
  }, [router]);

  return <div ref={box}>{children}</div>;
}

/** The address within this site that a click on the target would go to. */
function hrefOf(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest("a[data-row]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== window.location.origin) return null;
  return link.pathname + link.search + link.hash;
}
