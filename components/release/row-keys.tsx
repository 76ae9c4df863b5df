"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useSingleKeys } from "@/components/shell/use-single-keys";

/** J and K go down and up between the links marked `data-row` inside; Enter opens one, as with any link. */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [on] = useSingleKeys();

  useEffect(() => {
    if (!on) return;
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      const step = { j: 1, k: -1 }[event.key];
      const busy = event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox]");
      if (!step || busy) return;
      const rows = [...(box.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const at = rows.findIndex((row) => row === document.activeElement);
      rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
      event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);

  return <div ref={box}>{children}</div>;
}
