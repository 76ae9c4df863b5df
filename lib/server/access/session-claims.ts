import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { isOverTls } from "@/lib/domain/access/over-tls";
import type { Actor } from "../context";
import { Prisma } from "@/prisma/generated/client";
import { clients } from "../db";
import { type Frame, frameColumns, keepFrame } from "../workspace/read-frame";
import { authSecret } from "./auth-secret";

/** What a session says: who, and at which version of that person's sessions it began. */
export const sessionClaims = z.object({ sub: z.uuid(), sessionVersion: z.number().int() });
export type SessionClaims = z.output<typeof sessionClaims>;

type Jar = { get: (name: string) => { value: string } | undefined };
type Sent = { get: (name: string) => string | null };

/** The claims of a session that we sealed and that has not expired. */
export async function readClaims(jar: Jar, sent: Sent): Promise<SessionClaims | null> {
  // Behind TLS only the cookie that TLS brought: one from before would live on after signing out.
  const name = isOverTls(sent, process.env.NEXTAUTH_URL) ? "__Secure-next-auth.session-token" : "next-auth.session-token";
  const token = jar.get(name)?.value;
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

/** The same with the frame of the page that they asked for: one statement, where every page would begin with two. */
export async function findActorAndFrame({ sub, sessionVersion }: SessionClaims): Promise<Actor | null> {
  const [found] = await clients().read.$queryRaw<(Actor & Frame)[]>`
    select p.id, p.name, p.role::text as role, p."timeZone", ${frameColumns(Prisma.sql`p.id`)}
    from "Person" p where p.id = ${sub}::uuid and p."sessionVersion" = ${sessionVersion} and p."deactivatedAt" is null`;
  if (!found) return null;
  const { id, name, role, timeZone, ...frame } = found;
  keepFrame(id, frame);
  return { id, name, role, timeZone };
}
