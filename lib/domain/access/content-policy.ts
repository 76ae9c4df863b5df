/**
 * What a page may load: its own files, and scripts that carry this request's nonce or are loaded by one that does.
 * Styles may stand inline, because parts place themselves with style attributes.
 */
export function contentPolicy(nonce: string, { dev = false, tls = false } = {}): string {
  return [
    "default-src 'self'",
    // The development server evaluates its modules; nothing that is built does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(tls ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
