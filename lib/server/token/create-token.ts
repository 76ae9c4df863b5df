import "server-only";
import { createTokenInput } from "@/lib/domain/person/person";
import { done, refuseRule } from "@/lib/domain/result/result";
import { hashSecret, newSecret } from "../access/secret";
import { command } from "../command";

const most = 50;

/** A token that acts as its maker. The secret is answered once; only its hash is kept. */
export const createToken = command({
  may: "token.own",
  input: createTokenInput,
  run: async ({ tx, now, actor, record }, { name }) => {
    const held = await tx.apiToken.count({ where: { personId: actor.id, revokedAt: null } });
    if (held >= most) return refuseRule(`You have ${most} tokens. Revoke one that nothing uses any more.`);
    const secret = newSecret("rip_");
    const { id } = await tx.apiToken.create({ data: { personId: actor.id, name, tokenHash: hashSecret(secret), createdAt: now }, select: { id: true } });
    record({ type: "token.created", data: { tokenId: id, name } });
    return done({ id, name, secret });
  },
});
