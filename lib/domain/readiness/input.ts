import type { Role } from "../access/roles";
import type { ApprovalPolicy } from "../approval/approval";
import type { Item } from "../checklist/item";
import type { DrillDays } from "../drill/kinds";
import type { Evidence } from "../evidence/evidence";
import type { RuleLevels } from "../lint/level";
import type { PlanDocument } from "../plan/document";

/** What the organisation decided: how long evidence is good, which rules block, who has to agree. */
export type ReadinessPolicy = { days: DrillDays; ruleLevels: RuleLevels; /** Those that apply to the services of the release. */ approvals: readonly ApprovalPolicy[] };

/** Readiness is a function of this alone: the plan, what was proven and said of it, the policy, and the moment. */
export type ReadinessInput = {
  release: { ownerId: string };
  plan: PlanDocument;
  items: readonly Item[];
  /** Everybody whom the plan, the items, the evidence, the policy and the release name. */
  people: ReadonlyMap<string, { name: string; active: boolean; role: Role }>;
  evidence: Evidence;
  policy: ReadinessPolicy;
  /** In milliseconds since 1970. */
  now: number;
};

/** What one rule found; without `whoId` the release's owner clears it. */
export type Finding = { say: string; field: string; whoId?: string | null };

export function isActive({ people }: Pick<ReadinessInput, "people">, id: string | null): id is string {
  return id !== null && people.get(id)?.active === true;
}

export function nameOf({ people }: Pick<ReadinessInput, "people">, id: string): string {
  return people.get(id)?.name ?? "somebody unknown";
}

/** The active person of a duty, else the active deputy. */
export function whoHas(input: Pick<ReadinessInput, "people" | "plan">, duty: PlanDocument["roles"]["items"][number]["duty"]): string | null {
  const role = input.plan.roles.items.find((each) => each.duty === duty);
  if (!role) return null;
  return [role.personId, role.deputyId].find((id) => isActive(input, id)) ?? null;
}

/** "2", "2 and 4", "2, 4 and 5". */
export function listWords(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
