import "server-only";
import { contextRules } from "@/lib/domain/lint/context-rules";
import { lintAround } from "@/lib/domain/lint/lint-around";
import { levelOf } from "@/lib/domain/lint/rule";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import type { Transaction } from "../db";
import { getStoredPolicy } from "../policy/get-stored-policy";
import { readInput } from "../readiness/evaluate-release";
import { readContext } from "./read-context";

/**
 * What stands around a release before it goes out, where the policy lets it block: somebody away, a launch beside it.
 * Before waivers. Asked while it is not deployed yet, at `now`; readiness never stores it, because it changes by itself.
 */
export async function whyLinted(tx: Transaction, { id }: { id: string }, now: Date): Promise<Blocker[]> {
  const { ruleLevels } = await getStoredPolicy(tx);
  if (!contextRules.some((rule) => levelOf(rule, ruleLevels) === "blocking")) return [];
  const release = await tx.release.findUniqueOrThrow({ where: { id }, select: { id: true, status: true, ownerId: true, deployedAt: true, launchAt: true, windowMinutes: true } });
  const { plan, people } = await readInput(tx, release, now);
  return lintAround(await readContext(tx, release, plan, people), ruleLevels)
    .filter(({ level }) => level === "blocking")
    .map(({ code, say, section, field, whoId }) => ({ code, say, section, field, whoId }));
}
