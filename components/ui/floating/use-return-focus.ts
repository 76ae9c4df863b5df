import { useRef } from "react";

/** Gives focus back to what opened a dialog; when that is gone, to the page. */
export function useReturnFocus() {
  const from = useRef<HTMLElement | null>(null);

  function onOpenAutoFocus() {
    from.current = findOpener();
  }

  function onCloseAutoFocus(event: Event) {
    event.preventDefault();
    const back = from.current?.isConnected ? from.current : document.getElementById("main");
    back?.focus();
  }

  return { onOpenAutoFocus, onCloseAutoFocus };
}

/** A menu item is gone when its dialog closes: what opened the menu stands for it. */
function findOpener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
