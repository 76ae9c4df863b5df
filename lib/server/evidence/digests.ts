import "server-only";
import { createHash } from "node:crypto";
import { canonical, coveredBy, type Digests, type Scope, scopes } from "@/lib/domain/evidence/scope";
import type { PlanDocument } from "@/lib/domain/plan/document";

/** SHA-256 of what a scope covers of a plan: short enough to keep beside each piece of evidence. */
export function digestOf(scope: Scope, plan: PlanDocument): string {
  return createHash("sha256").update(canonical(coveredBy(scope, plan))).digest("base64url");
}

export function digestsOf(plan: PlanDocument): Digests {
  return Object.fromEntries(scopes.map((scope) => [scope, digestOf(scope, plan)])) as Record<Scope, string>;
}

const kept = new WeakMap<PlanDocument, Map<Scope, string>>();

/** The same of a plan that is read by many and changed by nobody, as readDocumentText gives it: taken once. */
export function keptDigestOf(scope: Scope, plan: PlanDocument): string {
  const known = kept.get(plan) ?? new Map<Scope, string>();
  const digest = known.get(scope) ?? digestOf(scope, plan);
  kept.set(plan, known.set(scope, digest));
  return digest;
}
