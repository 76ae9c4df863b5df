import "server-only";
import { tokenRef } from "@/lib/domain/person/person";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";

/** Ends one's own token. Another person's is not there for whoever asks. */
export const revokeToken = command({
  may: "token.own",
  input: tokenRef,
  run: async ({ tx, now, actor, record }, { tokenId }) => {
    const token = await tx.apiToken.findFirst({ where: { id: tokenId, personId: actor.id }, select: { name: true } });
    if (!token) return refuseMissing("You have no such token. Read the list of your tokens again.");
    const revoked = await tx.apiToken.updateMany({ where: { id: tokenId, revokedAt: null }, data: { revokedAt: now } });
    if (revoked.count > 0) record({ type: "token.revoked", data: { tokenId, name: token.name } });
    return done({ id: tokenId });
  },
});
