import "server-only";
import { z } from "zod";
import type { ApiBlocker } from "@/lib/domain/api/problem";
import { type Blocker, blockerShape } from "@/lib/domain/readiness/blocker";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import type { Transaction } from "../db";
import { nameBlockers, readNames } from "../readiness/name-blockers";

/** Blockers with the names of those who can clear them and the links to where. */
export const showBlockers = query({
  may: "workspace.read",
  input: z.strictObject({ key: z.string(), blockers: z.array(blockerShape) }),
  run: async ({ tx }, { key, blockers }) => done(await showOn(tx, key, blockers)),
});

export async function showOn(tx: Transaction, key: string, blockers: readonly Blocker[]): Promise<ApiBlocker[]> {
  return nameBlockers(key, blockers, await readNames(tx, blockers.map(({ whoId }) => whoId)));
}
