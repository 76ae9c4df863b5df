import "server-only";
import { headers } from "next/headers";
import { sayCast } from "@/lib/domain/person/say-cast";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { isLive, openStatuses } from "@/lib/domain/release/status";
import { clients } from "../db";
import { ssoName } from "./oidc";
import { hashSecret } from "./secret";
import { inCast, isCastAllowed } from "./sign-in-as-cast";

// These are asked before anybody is signed in, so they are no query(): each says only what its page must show.

/** Whether there is anybody; until then the only page is the one that sets Ripcord up. */
export async function isSetUp(): Promise<boolean> {
  return (await clients().read.person.findFirst({ select: { id: true } })) !== null;
}

/** For whom the link of an invitation is, while it works. */
export async function getInvitation(secret: string): Promise<{ name: string; email: string; isReset: boolean } | null> {
  const invitation = await clients().read.invitation.findUnique({
    where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() }, person: { deactivatedAt: null } },
    select: { person: { select: { name: true, email: true, passwordHash: true } } },
  });
  if (!invitation) return null;
  const { name, email, passwordHash } = invitation.person;
  return { name, email, isReset: passwordHash !== null };
}

export type CastMember = { id: string; name: string; title: string; say: string };

/** The ways to sign in here and now: the cast of the demo, an account, single sign-on. */
export async function getSignInWays(): Promise<{ cast: CastMember[]; sso: string | null }> {
  return { cast: isCastAllowed(await headers()) ? await listCast() : [], sso: ssoName() };
}

async function listCast(): Promise<CastMember[]> {
  const db = clients().read;
  const open = { status: { in: [...openStatuses] } };
  const [people, rows, duties] = await Promise.all([
    db.person.findMany({ where: inCast, orderBy: { id: "asc" }, take: 20, select: { id: true, name: true, title: true, role: true } }),
    db.release.findMany({
      where: open,
      orderBy: [{ launchAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: 100,
      select: { number: true, status: true, ownerId: true, decisionMakerId: true, readiness: true },
    }),
    db.planRole.findMany({ where: { plan: { release: open }, personId: { not: null } }, distinct: ["personId", "duty"], take: 500, select: { personId: true, duty: true } }),
  ]);
  const releases = rows.map(({ readiness, status, ...row }) => ({
    ...row,
    ready: status === "ready",
    live: isLive(status),
    blockers: readinessShape.parse(readiness).blockers,
  }));
  return people.map(({ id, name, title, role }) => {
    const own = duties.filter((duty) => duty.personId === id).map(({ duty }) => duty);
    return { id, name, title, say: sayCast({ id, role, releases, duties: own }) };
  });
}
