import "server-only";
import { signInInput } from "@/lib/domain/person/person";
import { done, refuseForbidden, type Result } from "@/lib/domain/result/result";
import { clients } from "../db";
import { verifyPassword } from "./password";
import { giveBackTry, takeTry } from "./sign-in-tries";

/** With whom a session begins, and at which version of that person's sessions. */
export type SessionStart = { id: string; sessionVersion: number };

export const sayWrongPassword = "This e-mail and password do not match. Check both, or ask an administrator for a new link.";

/** Answers the same, and takes as long, for a wrong password, an unknown address and somebody deactivated. */
export async function signInWithPassword(raw: unknown, sent: { address: string | null | undefined }): Promise<Result<SessionStart>> {
  const parsed = signInInput.safeParse(raw);
  if (!parsed.success) return refuseForbidden(sayWrongPassword);
  const { email, password } = parsed.data;
  const who = { account: email, address: sent.address };
  const taken = await takeTry(who);
  if (!taken.ok) return taken;

  const person = await clients().read.person.findUnique({
    where: { email },
    select: { id: true, sessionVersion: true, passwordHash: true, deactivatedAt: true },
  });
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches || person.deactivatedAt) return refuseForbidden(sayWrongPassword);

  await giveBackTry(who);
  return done({ id: person.id, sessionVersion: person.sessionVersion });
}
