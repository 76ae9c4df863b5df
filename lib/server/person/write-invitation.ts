import "server-only";
import { newSecret, hashSecret } from "../access/secret";
import type { Door } from "../command";

export const invitationDays = 7;

export type InvitationLink = { personId: string; secret: string; expiresAt: string };

/** A new link for somebody; the ones before it stop working. Only the hash stays here. */
export async function writeInvitation({ tx, now }: Door, personId: string): Promise<InvitationLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  await tx.invitation.deleteMany({ where: { personId, usedAt: null } });
  await tx.invitation.create({ data: { personId, tokenHash: hashSecret(secret), createdAt: now, expiresAt }, select: { id: true } });
  return { personId, secret, expiresAt: expiresAt.toISOString() };
}
