import "server-only";

type Sent = Pick<Headers, "get">;

/**
 * Whether a request with cookies came from our own pages. Browsers send an Origin with every write,
 * so a write without one, or with that of another site, is nobody's.
 */
export function isOwnRequest(sent: Sent, publicUrl = process.env.NEXTAUTH_URL): boolean {
  const origin = sent.get("origin");
  if (origin === null) return !isWrite(sent);
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (publicUrl && URL.canParse(publicUrl) && new URL(publicUrl).origin === from.origin) return true;
  return from.host === sent.get("host");
}

// A page is asked for without a body; a server action names itself or carries a form.
function isWrite(sent: Sent): boolean {
  return sent.get("next-action") !== null || sent.get("content-type") !== null;
}
