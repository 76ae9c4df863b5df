import { createHash } from "node:crypto";
import { isOverTls, tlsFromNowOn } from "@/lib/domain/access/over-tls";
import { publicContentPolicy } from "@/lib/domain/access/public-content-policy";

type Written = { body: string; tag: string };
const written = new WeakMap<object, Map<string, Written>>();

/** What was made of a view is made once: everybody who asks within the same second gets the same bytes. */
export function writeOnce(view: object, as: string, write: () => string): Written {
  const known = written.get(view) ?? new Map<string, Written>();
  written.set(view, known);
  const made = known.get(as) ?? withTag(write());
  known.set(as, made);
  return made;
}

function withTag(body: string): Written {
  return { body, tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

// proxy.ts is not asked here, so everything that keeps a page safe is sent with it.
function safeHeaders(request: Request): Record<string, string> {
  const tls = isOverTls(request.headers, process.env.NEXTAUTH_URL);
  return { "content-security-policy": publicContentPolicy, ...(tls && { "strict-transport-security": tlsFromNowOn }) };
}

// Proxies in between may keep it for a second, and longer when they can't reach us.
const keptShortly = "public, max-age=1, stale-if-error=3600";

/** A page or feed that anybody may read, or 304 for who has it already. */
export function answerWritten(request: Request, { body, tag }: Written, type = "text/html; charset=utf-8"): Response {
  const headers = { ...safeHeaders(request), "content-type": type, "cache-control": keptShortly, etag: tag };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** A page for one reader: what a form or a link led to. */
export function answerPage(request: Request, body: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { ...safeHeaders(request), "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers } });
}
