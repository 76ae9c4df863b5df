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
import { Prisma, type Release } from "@/prisma/generated/client";
import { query } from "../query";
import { readDocumentText } from "../readiness/evaluate-release";
import { readinessAt } from "../readiness/readiness-at";
import { itemsOf, readItems, type StoredItem } from "./list-items";
import { type Known, showItem } from "./show-item";
import { readWaivers, type StoredWaiver, waiversOf } from "./waivers-of-items";

type Asked = Pick<Release, "id" | "name" | "status" | "ownerId" | "launchAt" | "eventCount" | "readiness" | "evaluateAt" | "deployedAt"> & {
  planVersion: number;
  document: string;
  hasRun: boolean;
  items: StoredItem[];
  waivers: StoredWaiver[];
  people: { id: string; name: string; title: string; active: boolean }[];
};

/** Everything that the checklist page shows, from stored readiness, in one statement. */
export const getChecklist = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor, now }, { key }) => {
    const mayEdit = mayRole("checklist.edit", actor.role) === "yes";
    const id = Prisma.sql`r.id`;
    // Of the people: those whom the items and the proof name, and whoever could be named next.
    const [release] = await tx.$queryRaw<Asked[]>`
      select r.id, r.name, r.status::text as status, r."ownerId", r."launchAt", r."eventCount", r.readiness, r."evaluateAt", r."deployedAt", v.number as "planVersion", v.document::text as document,
        exists (select 1 from "Run" u where u."releaseId" = r.id and u."endedAt" is null and not u."isDrill") as "hasRun",
        ${itemsOf(id)} as items, ${waiversOf(id, now)} as waivers,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'active', p."deactivatedAt" is null) order by p.name, p.id), '[]') from "Person" p
          where (${mayEdit} and p."deactivatedAt" is null) or p.id in (
            select unnest(array[i."ownerId", t."personId", n."personId"]) from "ChecklistItem" i left join "Tick" t on t."itemId" = i.id left join "NotApplicable" n on n."itemId" = i.id where i."releaseId" = r.id
            union all select unnest(array["personId", "deputyId"]) from "PlanRole" where "releaseId" = r.id
            union all select unnest(array[r."ownerId", (r.readiness->'proof'->>'whoId')::uuid]))) as people
      from "Release" r join lateral (select number, document from "PlanVersion" where "releaseId" = r.id order by number desc limit 1) v on true
      where r.number = ${releaseNumber(key) ?? 0}`;
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const items = readItems(release.items);
    const waivers = readWaivers(release.waivers);
    const isEditable = mayEdit && isOpen(release.status);
    const { blockers, waived, proof } = await readinessAt(tx, release, now);

    const plan = readDocumentText(release.document);
    const verified = (item: Item) => item.verifies !== null && verifyItem(item.verifies, plan, blockers).holds;
    const later = (["duringDeployment", "postDeployment"] as const).flatMap((phase) => openItems({ ownerId: release.ownerId, items, verified }, phase));
    const after = applyWaivers(later, waivers, now.getTime());
    const byId = new Map(release.people.map((person) => [person.id, person]));
    const tickAnswer = mayRole("checklist.tick", actor.role);
    const hasDuty = release.ownerId === actor.id || plan.roles.items.some(({ personId, deputyId }) => personId === actor.id || deputyId === actor.id);
    const known: Known = {
      key, plan, planVersion: release.planVersion, launchAt: release.launchAt, proof, waivers, now, zone: actor.timeZone,
      open: [...blockers, ...after.open],
      waived: [...waived, ...after.waived],
      named: (id) => ({ id, name: byId.get(id)?.name ?? "Somebody", active: byId.get(id)?.active ?? false }),
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
      mayEdit: isEditable,
      people: isEditable ? release.people.filter(({ active }) => active).map(({ id, name, title }) => ({ id, name, title })) : [],
    });
  },
});
