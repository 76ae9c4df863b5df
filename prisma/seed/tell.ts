import type { PlanDocument } from "@/lib/domain/plan/document";
import { done, type Result } from "@/lib/domain/result/result";
import { addItem } from "@/lib/server/checklist/add-item";
import { tickItem } from "@/lib/server/checklist/tick-item";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { savePlan } from "@/lib/server/plan/save-plan";
import { readPlan } from "@/lib/server/plan/read-plan";
import { changeRelease } from "@/lib/server/release/change-release";
import { createRelease } from "@/lib/server/release/create-release";
import { moveRelease } from "@/lib/server/release/move-release";
import { assign } from "./assign";
import { atWall, timeZone } from "./at-wall";
import { itemOwners, type Name } from "./cast";
import { must } from "./must";
import { tellProof } from "./tell-proof";
import { tellRun } from "./tell-run";
import { tellWords } from "./tell-words";
import type { Story } from "./world";

type World = { db: Transaction; now: Date; day: Date; as: (name: Name, at: Date) => Context; idOf: (name: Name) => string; serviceIds: Map<string, string> };

/** Tells the life of one release with the product's own commands, so that its history is a real one. */
export async function tell({ db, now, day, as, idOf, serviceIds }: World, story: Story) {
  const at = (hours: number) => new Date(day.getTime() + hours * 3_600_000);
  const launchAt = (typeof story.launch === "number" ? at(story.launch) : atWall(day, story.launch)).toISOString();
  const services = story.services.map((name) => serviceIds.get(name) ?? "");
  const creator: Name = story.owner === "Mei-Lin Chen" ? "Amara Okafor" : story.owner;
  const { key, id } = must(await createRelease({ name: story.name, version: story.version, services, template: story.template, launchAt, timeZone }, as(creator, at(story.created))));
  const [rolloutMethod, rolloutNote] = story.rollout;
  must(
    await changeRelease(
      { release: key, name: story.name, version: story.version, services, ownerId: idOf(story.owner), launchAt, windowMinutes: 120, timeZone, rolloutMethod, rolloutNote, monitoringHours: story.monitoringHours },
      as(creator, at(story.created + 1)),
    ),
  );
  for (const [title, owner] of Object.entries(itemOwners)) {
    await db.checklistItem.updateMany({ where: { releaseId: id, title }, data: { ownerId: idOf(owner) } });
  }
  const named = assign(proven(await readPlan(db, id)), story.names, idOf);
  must(await savePlan({ release: key, base: 0, plan: story.change ? story.change(named, idOf) : named }, as(creator, at(story.created + 2))));

  if (story.waived) must(await addItem({ release: key, phase: "preDeployment", title: story.waived.title, required: true, ownerId: idOf(story.waived.by), dueMinutes: -1_440 }, as(story.waived.by, at(story.waived.at))));
  const items = await db.checklistItem.findMany({ where: { releaseId: id }, select: { id: true, title: true } });
  const stepIds = named.steps.items.map((step) => step.id);
  const acts: { hours: number; act: () => Promise<Result<unknown>> }[] = [
    // Moves first: what a move opens may be ticked in the same hour.
    ...story.moves.map(([to, by, hours]) => ({ hours, act: () => moveRelease({ release: key, to }, as(by, at(hours))) })),
    ...story.ticks.map(([title, by, hours, note, evidenceUrl]) => ({
      hours,
      act: () => tickItem({ release: key, itemId: items.find((item) => item.title === title)?.id ?? "", note, evidenceUrl }, as(by, at(hours))),
    })),
    ...story.proofs.map((proof) => ({
      hours: proof.at,
      act: async () => {
        acts.push(...(await tellProof({ at, as, idOf, release: key, stepIds }, proof)));
        return done(null);
      },
    })),
    ...(story.edits ?? []).map(({ by, at: hours, change }) => ({
      hours,
      act: async () => {
        const { revision } = await db.plan.findUniqueOrThrow({ where: { releaseId: id }, select: { revision: true } });
        return savePlan({ release: key, base: revision, plan: change(await readPlan(db, id)) }, as(by, at(hours)));
      },
    })),
    ...tellWords({ db, day, at, as, idOf, key, id, items }, story),
  ];
  while (acts.length > 0) {
    const next = acts.reduce((first, each) => (each.hours < first.hours ? each : first));
    acts.splice(acts.indexOf(next), 1);
    must(await next.act());
  }
  if (story.run) await tellRun({ db, now, as, release: key, items, idOf }, story.run);
  return key;
}

// A template brings no evidence along; the demo's people took their backups and tried them.
function proven(plan: PlanDocument): PlanDocument {
  const { data } = plan;
  return data.backup === "planned" ? { ...plan, data: { ...data, backup: "taken" } } : plan;
}
