import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" className="page" tabIndex={-1}>
      <EmptyState
        heading="h1"
        title="Nothing is at this address"
        action={
          <>
            <LinkButton href="/" variant="primary">
              Go to readiness
            </LinkButton>
            <LinkButton href="/releases">Find a release</LinkButton>
          </>
        }
      >
        It may have been renamed or removed, or the address was not copied in full. Nothing has changed.
      </EmptyState>
    </main>
  );
}
