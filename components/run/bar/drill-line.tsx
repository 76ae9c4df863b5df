import type { ReactNode } from "react";

/** Under the head of every screen of a drill, which bears its mark: what that means here. */
export function DrillLine({ children }: { children: ReactNode }) {
  return <p className="drill-line">{children}</p>;
}
