import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { PLACES } from "./places";
import { useSingleKeys } from "./use-single-keys";

type Intents = {
  openPalette: () => void;
  openHelp: () => void;
  /** Absent when the person may not create one. */
  createHref?: string;
};

/** How long G waits for its letter. */
const PATIENCE = 1200;

/** Ctrl K and ⌘K always; single letters unless they are switched off, and never while typing. */
export function useShortcuts({ openPalette, openHelp, createHref }: Intents): void {
  const router = useRouter();
  const [singleKeys] = useSingleKeys();
  const goAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const key = event.key.toLowerCase();

      if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && key === "k") {
        event.preventDefault();
        openPalette();
        return;
      }
      if (!singleKeys || event.metaKey || event.ctrlKey || event.altKey || isBusyElsewhere(event.target)) return;

      const going = event.timeStamp - goAt.current < PATIENCE;
      goAt.current = Number.NEGATIVE_INFINITY;
      const place = going ? PLACES.find((each) => each.letter === key) : undefined;

      if (place) router.push(place.href);
      else if (key === "g") goAt.current = event.timeStamp;
      else if (key === "c" && createHref) router.push(createHref);
      else if (key === "?") openHelp();
      else if (key === "/") focusSearch(openPalette);
      else return;
      event.preventDefault();
    }

    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [singleKeys, openPalette, openHelp, createHref, router]);
}

/** Typing, choosing in a list, or answering a dialog: letters belong to that. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target.closest("input, textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}

/** The search of the page, marked with `data-search`; a page without one has the palette. */
function focusSearch(openPalette: () => void): void {
  const own = document.querySelector<HTMLInputElement>("main input[data-search]");
  if (!own || own.offsetParent === null) openPalette();
  else {
    own.focus();
    own.select();
  }
}
