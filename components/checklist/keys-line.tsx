"use client";

import { useSingleKeys } from "@/components/shell/use-single-keys";

/** The keys of this page, where there is a keyboard and single letters are on. */
export function KeysLine() {
  const [on] = useSingleKeys();
  if (!on) return null;
  return (
    <p className="keys faint small desk-only">
      <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> move <kbd className="kbd">X</kbd> tick <kbd className="kbd">N</kbd> not applicable <kbd className="kbd">W</kbd> waive <kbd className="kbd">E</kbd> add evidence
    </p>
  );
}
