import { useEffect, useEffectEvent, useRef } from "react";

/** What is opened in place takes focus, unless a link landed in it already; Escape closes it, and Enter from a line. */
export function useEditInPlace(close: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(close);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (!element.contains(document.activeElement)) {
      const first = element.querySelector<HTMLElement>("input.input, textarea") ?? element.querySelector<HTMLElement>("select, button");
      first?.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    }
    // Natively, so that keys pressed in a list that floats above the page are not heard here.
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key !== "Escape" && !(event.key === "Enter" && event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      leave();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, []);

  return box;
}
