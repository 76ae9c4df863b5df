import "server-only";
import { done, refuseForbidden, type Result } from "@/lib/domain/result/result";
import { hashSecret } from "../access/secret";
import type { Actor } from "../context";
import { clients } from "../db";

const bearer = /^Bearer +(rip_[\w-]{43}) *$/i;

/** The active person for whom an unrevoked token acts. */
export async function findTokenActor(authorization: string | null, now: Date): Promise<Result<Actor>> {
  if (!authorization) return refuseForbidden("Send an API token: Authorization: Bearer rip_… You create one in settings.");
  const secret = bearer.exec(authorization)?.[1];
  if (!secret) return refuseForbidden("This is not an API token of Ripcord. Send Authorization: Bearer rip_…");
  const token = await clients().read.apiToken.findUnique({
    where: { tokenHash: hashSecret(secret) },
    select: { id: true, lastUsedOn: true, revokedAt: true, person: { select: { id: true, name: true, role: true, timeZone: true, deactivatedAt: true } } },
  });
  if (!token || token.revokedAt || token.person.deactivatedAt) {
    return refuseForbidden("This API token is not valid any more. Create a new one in settings.");
  }
  await noteUse(token, now);
  const { id, name, role, timeZone } = token.person;
  return done({ id, name, role, timeZone });
}

// Not a change that anybody made, so no event; at most one write a day, so that reading stays cheap.
async function noteUse(token: { id: string; lastUsedOn: Date | null }, now: Date) {
  const today = new Date(now.toISOString().slice(0, 10));
  if (token.lastUsedOn && token.lastUsedOn >= today) return;
  await clients().write.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedOn: today } });
}
