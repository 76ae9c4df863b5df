"use client";

import { Tooltip } from "radix-ui";
import { useEffect, useState } from "react";
import { findPlace } from "./use-float";

declare module "react" {
  interface AriaAttributes {
    /** A few words beside what has focus or the pointer. Never the only place where they are said. */
    "data-tooltip"?: string;
  }
}

type Shown = { text: string; box: DOMRect; place: HTMLElement | undefined };

const delayMs = 400;

/** The one tooltip of the page, for whatever says data-tooltip: a page has dozens of them and shows one at a time. */
export function Tooltips() {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    let near: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function show() {
      if (near?.isConnected) setShown({ text: near.dataset.tooltip ?? "", box: near.getBoundingClientRect(), place: findPlace(near) });
    }

    function leave() {
      clearTimeout(timer);
      near = null;
      setShown(null);
    }

    function hover({ target, pointerType }: PointerEvent) {
      if (!(target instanceof Element) || pointerType === "touch" || target.closest(".tooltip")) return;
      const next = target.closest<HTMLElement>("[data-tooltip]");
      if (next === near) return;
      leave();
      near = next;
      if (next) timer = setTimeout(show, delayMs);
    }

    function focus({ target }: FocusEvent) {
      leave();
      near = target instanceof Element && target.matches(":focus-visible") ? target.closest<HTMLElement>("[data-tooltip]") : null;
      show();
    }

    const listen = { capture: true, passive: true, signal: stop.signal };
    document.addEventListener("pointerover", hover, listen);
    document.addEventListener("focusin", focus, listen);
    for (const event of ["focusout", "pointerdown", "scroll", "keydown"]) document.addEventListener(event, leave, listen);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);

  if (!shown) return null;
  const { text, box: { left, top, width, height }, place } = shown;
  return (
    <Tooltip.Provider>
      <Tooltip.Root open>
        <Tooltip.Trigger asChild>
          <span aria-hidden style={{ position: "fixed", left, top, width, height, pointerEvents: "none" }} />
        </Tooltip.Trigger>
        <Tooltip.Portal container={place}>
          <Tooltip.Content side="top" sideOffset={6} collisionPadding={8} className="tooltip tooltip-float">
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
