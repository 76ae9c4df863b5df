import "server-only";
import { contextRules } from "@/lib/domain/lint/context-rules";
import { lintAround } from "@/lib/domain/lint/lint-around";
import { blockingFirst, lintPlan } from "@/lib/domain/lint/lint-plan";
import { levelOf } from "@/lib/domain/lint/rule";
import { lintRules } from "@/lib/domain/lint/rules";
import type { LintView } from "@/lib/domain/lint/view";
import { keyOf } from "@/lib/domain/release/key";
import { applyWaivers } from "@/lib/domain/waiver/waiver";
import type { Release } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { nameBlockers, readNames } from "../readiness/name-blockers";
import { readInput } from "../readiness/evaluate-release";
import { readContext } from "./read-context";

type Asked = Pick<Release, "id" | "number" | "status" | "ownerId" | "deployedAt" | "launchAt" | "windowMinutes">;

/** Everything that the linter finds at `now` under the policy, in the plan and around it; what blocks first. Bounded: eight statements, whatever is around. */
export async function lintRelease(tx: Transaction, release: Asked, now: Date): Promise<Omit<LintView, "planVersion">> {
  const input = await readInput(tx, release, now);
  const { ruleLevels } = input.policy;
  const found = blockingFirst([...lintPlan(input), ...lintAround(await readContext(tx, release, input.plan, input.people), ruleLevels)]);
  const { waived } = applyWaivers(found.filter(({ level }) => level === "blocking"), input.evidence.waivers, now.getTime());
  const until = new Map(waived.map((each) => [placeOfFinding(each), each.until]));
  const names = await readNames(tx, found.map(({ whoId }) => whoId));
  const broken = new Set(found.map(({ code }) => code));
  const key = keyOf(release.number);
  const findings = nameBlockers(key, found, names).map((blocker, at) => {
    const { name, why, fix, level } = found[at] as (typeof found)[number];
    return { ...blocker, name, why, fix, level, waivedUntil: until.get(placeOfFinding(blocker)) ?? null };
  });
  return { key, holds: [...lintRules, ...contextRules].filter((rule) => levelOf(rule, ruleLevels) !== "off" && !broken.has(rule.code)).length, findings };
}

function placeOfFinding({ code, field, say }: { code: string; field: string; say: string }): string {
  return `${code} ${field} ${say}`;
}
