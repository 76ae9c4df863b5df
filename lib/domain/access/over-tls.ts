type Sent = { get: (name: string) => string | null };

/**
 * Whether the browser spoke TLS: then cookies are marked as secure. The server drops the header of a
 * proxy that it was not told to trust; `publicUrl` is the address that people open.
 */
export function isOverTls(sent: Sent, publicUrl: string | undefined): boolean {
  return sent.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" || publicUrl?.startsWith("https://") === true;
}

/** Strict-Transport-Security of whatever came over TLS: two years. */
export const tlsFromNowOn = "max-age=63072000; includeSubDomains";
