"use client";

import { Button } from "@/components/ui/button/button";
import { PageError } from "@/components/ui/state/page-error";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document, so it brings its own. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Ripcord could not start</title>
        <main className="page">
          <PageError
            title="Ripcord could not be shown"
            reference={error.digest}
            action={
              <Button variant="primary" onClick={reset}>
                Try again
              </Button>
            }
          >
            The server did not answer as it should. What was saved before is safe. Try again in a minute; if it stays,
            tell an administrator the reference below.
          </PageError>
        </main>
      </body>
    </html>
  );
}
