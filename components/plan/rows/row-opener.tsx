"use client";

import type { ReactNode } from "react";
import { usePlan } from "../drafts/plan-context";

/** The title of a closed row; pressing anywhere on the row opens it in place. */
export function RowOpener({ path, children, empty }: { path: string; children: ReactNode; empty: string }) {
  const { setOpen } = usePlan();
  return (
    <button type="button" className="row-opener strong" data-opener={path} aria-expanded={false} onClick={() => setOpen(path)}>
      {children || <span className="faint">{empty}</span>}
    </button>
  );
}
