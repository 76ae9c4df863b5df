import { useEffect, useEffectEvent } from "react";
import { useSingleKeys } from "@/components/shell/use-single-keys";

/** X presses the main button of my next step, F the one that says that it failed, N adds a note, D decides. */
export function useRunKeys(press: { main: (() => void) | null; failed: (() => void) | null; note: () => void; decide: () => void }): void {
  const [on] = useSingleKeys();
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.isComposing || event.repeat || event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return;
    const act = { x: press.main, f: press.failed, n: press.note, d: press.decide }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
