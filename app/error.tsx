"use client";

import { Button } from "@/components/ui/button/button";
import { LinkButton } from "@/components/ui/button/link-button";
import { PageError } from "@/components/ui/state/page-error";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageError
        title="This page could not be shown"
        reference={error.digest}
        action={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <LinkButton href="/">Go to readiness</LinkButton>
          </>
        }
      >
        Something failed on our side. What was saved before is safe; text of a plan that was not sent yet is kept on
        this device. Try again; if it stays, tell an administrator the reference below.
      </PageError>
    </main>
  );
}
