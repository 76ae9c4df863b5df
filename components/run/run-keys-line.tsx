"use client";

import { useSingleKeys } from "@/components/shell/use-single-keys";

/** The keys of a run, where there is a keyboard and single letters are on. */
export function RunKeysLine() {
  const [on] = useSingleKeys();
  if (!on) return null;
  return (
    <footer className="keys war-keys faint small desk-only">
      <kbd className="kbd">X</kbd> my next step <kbd className="kbd">F</kbd> it failed <kbd className="kbd">N</kbd> note <kbd className="kbd">D</kbd> decide
    </footer>
  );
}
