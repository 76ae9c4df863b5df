import "server-only";

/** Seals the sessions. All servers of one installation share it. */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set. Start Ripcord with npm start, or set it to a long random text.");
  return secret;
}
