import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="door" id="main" tabIndex={-1}>
      <Brand className="brand-door" href="/sign-in" />
      {children}
    </main>
  );
}
