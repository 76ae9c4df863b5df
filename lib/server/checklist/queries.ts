import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import { dueAt } from "@/lib/domain/checklist/due";
import type { Item } from "@/lib/domain/checklist/item";
import { isPhaseOpen, type Phase, phases, sayPhaseOpens } from "@/lib/domain/checklist/phases";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import type { ChecklistView, ItemView } from "@/lib/domain/checklist/view";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseMissing } from "@/lib/domain/result/result";
import type { Release } from "@/prisma/generated/client";
import { query } from "../query";
import { readDocument } from "../readiness/evaluate-release";
import { listItems } from "./list-items";

type Asked = Pick<Release, "id" | "name" | "status" | "ownerId" | "launchAt" | "eventCount" | "readiness"> & { planVersion: number; document: unknown; hasRun: boolean };

/** Everything that the checklist page shows, from stored readiness. */
export const getChecklist = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor }, { key }) => {
    const [release] = await tx.$queryRaw<Asked[]>`
      select r.id, r.name, r.status::text as status, r."ownerId", r."launchAt", r."eventCount", r.readiness, v.number as "planVersion", v.document,
        exists (select 1 from "Run" u where u."releaseId" = r.id and u."endedAt" is null) as "hasRun"
      from "Release" r join lateral (select number, document from "PlanVersion" where "releaseId" = r.id order by number desc limit 1) v on true
      where r.number = ${releaseNumber(key) ?? 0}`;
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const items = await listItems(tx, release.id);
    const mayEdit = isOpen(release.status) && mayRole("checklist.edit", actor.role) === "yes";
    const spoken = items.flatMap(({ ownerId, tick, notApplicable }) => [ownerId, tick?.personId, notApplicable?.personId]).filter((id) => typeof id === "string");
    const people = await tx.person.findMany({
      where: mayEdit ? { OR: [{ deactivatedAt: null }, { id: { in: spoken } }] } : { id: { in: spoken } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, title: true, deactivatedAt: true },
    });

    const plan = readDocument(release.document);
    const { blockers } = readinessShape.parse(release.readiness);
    const byId = new Map(people.map((person) => [person.id, person]));
    const named = (id: string) => ({ id, name: byId.get(id)?.name ?? "Somebody" });
    const tickAnswer = mayRole("checklist.tick", actor.role);
    const hasDuty = release.ownerId === actor.id || plan.roles.items.some(({ personId, deputyId }) => personId === actor.id || deputyId === actor.id);

    const show = (item: Item): ItemView => {
      const proof = item.verifies === null ? null : verifyItem(item.verifies, plan, blockers);
      return {
        id: item.id,
        title: item.title,
        required: item.required,
        owner: item.ownerId === null ? null : { ...named(item.ownerId), active: byId.get(item.ownerId)?.deactivatedAt === null },
        dueMinutes: item.dueMinutes,
        dueAt: dueAt(item.dueMinutes, release.launchAt),
        tick: item.tick && { who: named(item.tick.personId), at: item.tick.at, note: item.tick.note, evidenceUrl: item.tick.evidenceUrl, planVersion: item.tick.planVersion },
        notApplicable: item.notApplicable && { who: named(item.notApplicable.personId), at: item.notApplicable.at, reason: item.notApplicable.reason },
        verified: proof && { holds: proof.holds, say: proof.say, href: proof.field === null ? null : hrefOf(key, proof.field) },
        mayTick: tickAnswer === "yes" || (tickAnswer === "named" && (hasDuty || item.ownerId === actor.id)),
      };
    };
    const showPhase = (phase: Phase) => ({
      phase,
      opens: isPhaseOpen(phase, release.status, release.hasRun) ? null : sayPhaseOpens(phase, release.status),
      items: items.filter((item) => item.phase === phase).map(show),
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
