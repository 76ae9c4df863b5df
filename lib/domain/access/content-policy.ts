/**
 * What a page may load: files of its own, and inline scripts that carry this request's nonce. Not 'strict-dynamic':
 * it would let a script of ours add inline ones without a nonce.
 * Styles may stand inline, because parts place themselves with style attributes.
 */
export function contentPolicy(nonce: string, { dev = false, tls = false } = {}): string {
  return [
    "default-src 'self'",
    // The development server evaluates its modules; nothing that is built does.
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
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
