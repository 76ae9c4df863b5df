import "server-only";
import { z } from "zod";
import type { ApiBlocker } from "@/lib/domain/api/problem";
import { blockerShape } from "@/lib/domain/readiness/blocker";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import type { Transaction } from "../db";

/** Blockers with the names of those who can clear them and the links to where. */
export const showBlockers = query({
  may: "workspace.read",
  input: z.strictObject({ key: z.string(), blockers: z.array(blockerShape) }),
  run: async ({ tx }, { key, blockers }) => done(await nameBlockers(tx, key, blockers)),
});

export async function nameBlockers(tx: Transaction, key: string, blockers: readonly z.output<typeof blockerShape>[]): Promise<ApiBlocker[]> {
  const ids = [...new Set(blockers.map(({ whoId }) => whoId))];
  const people = ids.length === 0 ? [] : await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const byId = new Map(people.map((person) => [person.id, person]));
  return blockers.map(({ code, say, section, field, whoId }) => ({ code, say, section, who: byId.get(whoId) ?? null, href: hrefOf(key, field) }));
}
