import { scopeOf } from "../drill/kinds";
import type { ReadinessInput } from "../readiness/input";
import { plainDigests } from "./scope";

// No plan has an empty digest: what bears it holds for none.
const another = "";

/**
 * The same input with digests that a browser can make itself: what speaks of the plan as it is bears the plain digest
 * of that plan, and what speaks of an earlier one bears none that any text has.
 */
export function rebase(input: ReadinessInput): ReadinessInput {
  const { evidence, items, plan } = input;
  const plain = plainDigests(plan);
  const on = (scope: keyof typeof plain, digest: string) => (digest === evidence.digests[scope] ? plain[scope] : another);
  return {
    ...input,
    items: items.map((item) => (item.tick && item.covers ? { ...item, tick: { ...item.tick, digest: on(item.covers, item.tick.digest) } } : item)),
    evidence: {
      ...evidence,
      digests: plain,
      drills: evidence.drills.map((drill) => ({ ...drill, digest: on(scopeOf[drill.kind], drill.digest) })),
      approvals: evidence.approvals.map((approval) => ({ ...approval, digest: on("plan", approval.digest) })),
    },
  };
}
