"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

const FOCUSABLE = "input, select, textarea, button, a[href], [tabindex]";
const PATIENCE = 2000;

/**
 * A link to a field ends in the field: it is scrolled to, focused and outlined for a moment.
 * The router changes the address without telling anyone, so clicks on such links are watched too.
 */
export function LandOnHash() {
  const path = usePathname();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;

    function land(until = Date.now() + PATIENCE) {
      clearTimeout(timer);
      const target = findTarget();
      if (target) show(target);
      else if (location.hash.length > 1 && Date.now() < until) timer = setTimeout(() => land(until), 50);
    }

    function click(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href*='#']") : null;
      if (link) timer = setTimeout(land, 50);
    }

    const follow = () => land();
    follow();
    window.addEventListener("hashchange", follow);
    document.addEventListener("click", click);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("hashchange", follow);
      document.removeEventListener("click", click);
    };
  }, [path]);

  return null;
}

function findTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A broken escape in an address that somebody cut short: there is nothing to land on.
    return null;
  }
}

function show(target: HTMLElement): void {
  const place = target.matches("main, section, h1, h2, h3");
  target.scrollIntoView({ block: place ? "start" : "center" });
  if (place) {
    // A part of the page takes focus itself, so that Tab goes on from there.
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    return;
  }
  const inside = target.matches(FOCUSABLE) ? target : target.querySelector<HTMLElement>(FOCUSABLE);
  inside?.focus({ preventScroll: true });
  target.setAttribute("data-landed", "");
  setTimeout(() => target.removeAttribute("data-landed"), 2500);
}
