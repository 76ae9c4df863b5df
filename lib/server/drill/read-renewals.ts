import "server-only";
import { changesSince, countChangedSteps } from "@/lib/domain/drill/changes-since";
import { type DrillKind, drillKinds, scopeOf } from "@/lib/domain/drill/kinds";
import type { RenewalRow } from "@/lib/domain/drill/view";
import { type Standing, standingOf, standingOfWay } from "@/lib/domain/evidence/standing";
import { criticalPathMinutes } from "@/lib/domain/plan/critical-path";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { needsRestoreTest } from "@/lib/domain/readiness/evidence-rules";
import { nameOf, type ReadinessInput, whoHas } from "@/lib/domain/readiness/input";
import type { Transaction } from "../db";
import { readDocument } from "../readiness/evaluate-release";

type Scheduled = { id: string; kind: string; scheduledAt: Date | null; lead: { name: string } | null };

/** For each kind of evidence how it stands, what changed since in what it covers, and who renews it when; and how many steps are others than those last proven. */
export async function readRenewals(tx: Transaction, releaseId: string, input: ReadinessInput, scheduled: readonly Scheduled[]): Promise<{ renewals: RenewalRow[]; stepsChanged: number }> {
  const { plan, evidence, policy, now } = input;
  const asked = { evidence, days: policy.days, now };
  const kinds = (["staging", "restore", "pipeline", "fire"] as const).filter((kind) => kind !== "restore" || needsRestoreTest(plan.data));
  // A real run proves what a staging test does.
  const standings = kinds.map((kind) => ({ kind, standing: standingOf(kind === "staging" ? ["staging", "run"] : [kind], asked) }));
  const way = standingOfWay(asked);
  const changed = [...standings.map(({ standing }) => standing), way].flatMap((each) => (each.state === "stale" && each.why === "changed" ? each.drill.version : []));
  const versions = changed.length === 0 ? [] : await tx.planVersion.findMany({ where: { releaseId, number: { in: [...new Set(changed)] } }, select: { number: true, document: true } });
  const documents = new Map(versions.map(({ number, document }) => [number, readDocument(document)]));
  const names = await readNames(tx, [...documents.values(), plan].flatMap(peopleOf));
  const took = await readTook(tx, releaseId);

  const renewals = standings.map(({ kind, standing }): RenewalRow => {
    const before = standing.drill && documents.get(standing.drill.version);
    const whoId = { staging: whoHas(input, "verifier"), restore: whoHas(input, "dataOwner"), fire: whoHas(input, "decisionMaker"), pipeline: null }[kind] ?? (kind === "pipeline" ? null : input.release.ownerId);
    const next = scheduled.find((each) => each.kind === kind && each.scheduledAt !== null);
    return {
      kind,
      state: standing.state,
      by: standing.drill && { kind: standing.drill.kind, version: standing.drill.version, at: iso(standing.drill.at), until: untilOf(standing) },
      why: standing.state === "stale" ? standing.why : null,
      changes: standing.state === "stale" && standing.why === "changed" && before ? changesSince(scopeOf[kind], before, plan, (id) => names.get(id) ?? "somebody unknown") : [],
      who: whoId === null ? null : { id: whoId, name: nameOf(input, whoId) },
      minutes: kind === "staging" ? (standing.drill?.measuredMs ? Math.ceil(standing.drill.measuredMs / 60_000) : criticalPathMinutes(plan.steps.items)) : (took.get(kind) ?? null),
      next: next?.scheduledAt ? { drillId: next.id, at: next.scheduledAt.toISOString(), lead: next.lead?.name ?? "" } : null,
    };
  });
  const proven = way.drill && documents.get(way.drill.version);
  return { renewals, stepsChanged: proven ? countChangedSteps(proven, plan) : 0 };
}

function untilOf(standing: Standing): string | null {
  return (standing.state === "holds" || standing.state === "stale") && standing.until !== null ? iso(standing.until) : null;
}

/** Minutes that the last one of each kind took. */
async function readTook(tx: Transaction, releaseId: string): Promise<Map<DrillKind, number>> {
  const rows = await tx.$queryRaw<{ kind: string; minutes: number }[]>`
    select distinct on (kind) kind, ceil(coalesce((report->>'seconds')::float8, extract(epoch from "endedAt" - "startedAt")) / 60)::int as minutes
    from "Drill" where "releaseId" = ${releaseId}::uuid and "endedAt" is not null and "cancelledAt" is null order by kind, "endedAt" desc`;
  return new Map(rows.flatMap(({ kind, minutes }) => (minutes > 0 ? drillKinds.filter((each) => each === kind).map((each) => [each, minutes] as const) : [])));
}

async function readNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
