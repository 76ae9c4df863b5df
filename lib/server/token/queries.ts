import "server-only";
import { z } from "zod";
import type { TokenRow } from "@/lib/domain/person/view";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";

/** One's own tokens that still work, the newest first. */
export const listOwnTokens = query({
  may: "token.own",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const rows = await tx.apiToken.findMany({
      where: { personId: actor.id, revokedAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true, name: true, createdAt: true, lastUsedOn: true },
    });
    return done<TokenRow[]>(rows.map(({ createdAt, lastUsedOn, ...row }) => ({ ...row, createdAt: createdAt.toISOString(), lastUsedOn: lastUsedOn?.toISOString().slice(0, 10) ?? null })));
  },
});
