import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import type { Item } from "@/lib/domain/checklist/item";
import { isPhaseOpen, type Phase, phases, sayPhaseOpens } from "@/lib/domain/checklist/phases";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import type { ChecklistView } from "@/lib/domain/checklist/view";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { openItems } from "@/lib/domain/release/why-not-move";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { applyWaivers } from "@/lib/domain/waiver/waiver";
import type { Release } from "@/prisma/generated/client";
import { query } from "../query";
import { readDocument } from "../readiness/evaluate-release";
import { readinessAt } from "../readiness/readiness-at";
import { listItems } from "./list-items";
import { type Known, showItem } from "./show-item";
import { listStandingWaivers } from "./waivers-of-items";

type Asked = Pick<Release, "id" | "name" | "status" | "ownerId" | "launchAt" | "eventCount" | "readiness" | "evaluateAt" | "deployedAt"> & { planVersion: number; document: unknown; hasRun: boolean };

/** Everything that the checklist page shows, from stored readiness. */
export const getChecklist = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor, now }, { key }) => {
    const [release] = await tx.$queryRaw<Asked[]>`
      select r.id, r.name, r.status::text as status, r."ownerId", r."launchAt", r."eventCount", r.readiness, r."evaluateAt", r."deployedAt", v.number as "planVersion", v.document,
        exists (select 1 from "Run" u where u."releaseId" = r.id and u."endedAt" is null and not u."isDrill") as "hasRun"
      from "Release" r join lateral (select number, document from "PlanVersion" where "releaseId" = r.id order by number desc limit 1) v on true
      where r.number = ${releaseNumber(key) ?? 0}`;
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const [items, waivers] = await Promise.all([listItems(tx, release.id), listStandingWaivers(tx, release.id, now)]);
    const mayEdit = isOpen(release.status) && mayRole("checklist.edit", actor.role) === "yes";
    const { blockers, waived, proof } = await readinessAt(tx, release, now);
    const spoken = items.flatMap(({ ownerId, tick, notApplicable }) => [ownerId, tick?.personId, notApplicable?.personId]).concat(proof.whoId).filter((id) => typeof id === "string");
    const people = await tx.person.findMany({
      where: mayEdit ? { OR: [{ deactivatedAt: null }, { id: { in: spoken } }] } : { id: { in: spoken } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, title: true, deactivatedAt: true },
    });

    const plan = readDocument(release.document);
    const verified = (item: Item) => item.verifies !== null && verifyItem(item.verifies, plan, blockers).holds;
    const later = (["duringDeployment", "postDeployment"] as const).flatMap((phase) => openItems({ ownerId: release.ownerId, items, verified }, phase));
    const after = applyWaivers(later, waivers, now.getTime());
    const byId = new Map(people.map((person) => [person.id, person]));
    const tickAnswer = mayRole("checklist.tick", actor.role);
    const hasDuty = release.ownerId === actor.id || plan.roles.items.some(({ personId, deputyId }) => personId === actor.id || deputyId === actor.id);
    const known: Known = {
      key, plan, planVersion: release.planVersion, launchAt: release.launchAt, proof, waivers, now, zone: actor.timeZone,
      open: [...blockers, ...after.open],
      waived: [...waived, ...after.waived],
      named: (id) => ({ id, name: byId.get(id)?.name ?? "Somebody", active: byId.get(id)?.deactivatedAt === null }),
      mayTick: (item) => tickAnswer === "yes" || (tickAnswer === "named" && (hasDuty || item.ownerId === actor.id)),
    };
    const showPhase = (phase: Phase) => ({
      phase,
      opens: isPhaseOpen(phase, release.status, release.hasRun) ? null : sayPhaseOpens(phase, release.status),
      items: items.filter((item) => item.phase === phase).map((item) => showItem(item, known)),
    });

    return done<ChecklistView>({
      key,
      name: release.name,
      status: release.status,
      number: release.eventCount,
      planVersion: release.planVersion,
      launchAt: release.launchAt?.toISOString() ?? null,
      phases: phases.map(showPhase),
      mayEdit,
      people: mayEdit ? people.filter((person) => person.deactivatedAt === null).map(({ id, name, title }) => ({ id, name, title })) : [],
    });
  },
});
