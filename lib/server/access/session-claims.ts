import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { Actor } from "../context";
import { clients } from "../db";
import { authSecret } from "./auth-secret";

/** What a session says: who, and at which version of that person's sessions it began. */
export const sessionClaims = z.object({ sub: z.uuid(), sessionVersion: z.number().int() });
export type SessionClaims = z.output<typeof sessionClaims>;

/** The second name is the one behind TLS. */
export const sessionCookies = ["next-auth.session-token", "__Secure-next-auth.session-token"] as const;

type Jar = { get: (name: string) => { value: string } | undefined };

/** The claims of a session that we sealed and that has not expired. */
export async function readClaims(jar: Jar): Promise<SessionClaims | null> {
  const token = sessionCookies.map((name) => jar.get(name)?.value).findLast((value) => value);
  if (!token) return null;
  const payload = await decode({ token, secret: authSecret() }).catch(() => null);
  return sessionClaims.safeParse(payload).data ?? null;
}

/** The person behind a session, asked at each request: whoever was deactivated or given another role is out. */
export async function findActor({ sub, sessionVersion }: SessionClaims): Promise<Actor | null> {
  const person = await clients().read.person.findUnique({
    where: { id: sub, sessionVersion, deactivatedAt: null },
    select: { id: true, name: true, role: true, timeZone: true },
  });
  return person;
}
