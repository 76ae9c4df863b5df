import "server-only";
import { personRef } from "@/lib/domain/person/person";
import { done, refuseForbidden, type Result } from "@/lib/domain/result/result";
import { clients } from "../db";
import type { SessionStart } from "./sign-in-with-password";

type Sent = { get: (name: string) => string | null | undefined };

/** Whether one click is enough: only in the demo, and only for a browser on the machine that serves it. */
export function isCastAllowed(sent: Sent, env = process.env): boolean {
  return env.RIPCORD_DEMO === "1" && sent.get("x-ripcord-loopback") === "1";
}

/** The cast: whoever the demo brought along. Nobody who was invited, or who ever chose how to sign in. */
export const inCast = { deactivatedAt: null, passwordHash: null, oidcSubject: null, invitations: { none: {} } };

export async function signInAsCast(raw: unknown, sent: Sent): Promise<Result<SessionStart>> {
  const parsed = personRef.safeParse(raw);
  const refused = refuseForbidden("The cast can only be chosen in the demo, on the computer that runs it. Use an account instead.");
  if (!isCastAllowed(sent) || !parsed.success) return refused;
  const person = await clients().read.person.findUnique({ where: { id: parsed.data.personId, ...inCast }, select: { id: true, sessionVersion: true } });
  return person ? done(person) : refused;
}
