import type { ReactNode } from "react";
import { DrillMark } from "./drill-mark";

/** Under the head of every screen of a drill: what it is, and what that means here. */
export function DrillLine({ children }: { children: ReactNode }) {
  return (
    <p className="drill-line">
      <DrillMark /> <span>{children}</span>
    </p>
  );
}
