import type { ReactNode } from "react";

/** Under the head of every screen of a drill, which bears its mark: what that means here. */
export function DrillLine({ children }: { children: ReactNode }) {
  return (
    <section className="drill-line" aria-label="Drill">
      {children}
    </section>
  );
}
