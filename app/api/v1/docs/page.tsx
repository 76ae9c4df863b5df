import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ApiGuide } from "@/components/api/api-guide";
import { Brand } from "@/components/shell/brand";
import { signInHref } from "@/lib/domain/access/sign-in-href";
import { operations } from "@/lib/domain/api/operations";
import { getApiReader } from "@/lib/server/api/get-api-reader";

export const metadata: Metadata = { title: "API" };

/** For people with a session or a token, as everything that is not public. */
export default async function ApiDocsPage() {
  const reader = await getApiReader(await headers());
  if (!reader.ok) redirect(signInHref("/api/v1/docs"));

  return (
    <>
      <header className="page api-head">
        <Brand />
      </header>
      <main id="main" className="page api-guide" tabIndex={-1}>
        <ApiGuide operations={operations} />
      </main>
    </>
  );
}
