import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { done, type Result } from "@/lib/domain/result/result";
import { askForApproval } from "../approval/ask-for-approval";
import { giveApproval } from "../approval/give-approval";
import { makeApprovalPolicy } from "../approval/make-approval-policy";
import { removeApprovalPolicy } from "../approval/remove-approval-policy";
import { addItem } from "../checklist/add-item";
import { changeItem } from "../checklist/change-item";
import { markNotApplicable } from "../checklist/mark-not-applicable";
import { removeItem } from "../checklist/remove-item";
import { tickItem } from "../checklist/tick-item";
import { untickItem } from "../checklist/untick-item";
import type { Context } from "../context";
import { clients } from "../db";
import { reportPipeline } from "../drill/report-pipeline";
import { deactivatePerson } from "../person/deactivate-person";
import { reactivatePerson } from "../person/reactivate-person";
import { restoreVersion } from "../plan/restore-version";
import { savePlan } from "../plan/save-plan";
import { saveSection } from "../plan/save-section";
import { changeRelease } from "../release/change-release";
import { moveRelease } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { completePlan, must, readyToMark, signUp } from "../testing/world";
import { answerWaiver } from "../waiver/answer-waiver";
import { askWaiver } from "../waiver/ask-waiver";
import { revokeWaiver } from "../waiver/revoke-waiver";
import { evaluateRelease } from "./evaluate-release";
import { reevaluate } from "./reevaluate";

const db = () => clients().write;

beforeEach(freshDatabase);

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const rafael = await signUp("Rafael Souza", "administrator");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const helene = await signUp("Hélène Moreau", "leader");
  return { amara, rafael, jonas, helene };
}
type World = Awaited<ReturnType<typeof world>> & Awaited<ReturnType<typeof readyToMark>>;
type Act = (world: World, pick: number) => Promise<Result<unknown>>;

const day = 86_400_000;

/** Time passes for everybody, and the job asks again at each moment that was stored. */
async function pass({ amara, rafael, jonas, helene }: World, days: number): Promise<Result<unknown>> {
  const now = new Date(amara.now.getTime() + days * day);
  for (const context of [amara, rafael, jonas, helene]) context.now = now;
  await reevaluate(null, now);
  return done(null);
}

/** What a policy changed is stored as soon as its job has run. */
async function afterPolicy<T>({ amara }: World, answer: Result<T>): Promise<Result<T>> {
  await reevaluate(null, amara.now);
  return answer;
}

async function anyBlocker(all: World, pick: number) {
  const { blockers } = readinessShape.parse((await read(all)).readiness);
  const { code, field } = blockers[pick % Math.max(1, blockers.length)] ?? { code: "item.done", field: "checklist/none" };
  return { release: all.key, code, field, reason: "Not this time.", expiresAt: new Date(all.amara.now.getTime() + (1 + (pick % 20)) * day).toISOString() };
}

const anyWaiver = async ({ id }: World, where: object) => (await db().waiver.findFirst({ where: { releaseId: id, ...where }, orderBy: { askedAt: "desc" } }))?.id ?? "01890000-0000-7000-8000-000000000000";
const newest = async ({ id }: World) => (await db().planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } })).number;
const agree = { name: "All", serviceIds: [], riskClasses: [], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }], remindHours: 4, escalateHours: 8 };

const read = ({ id }: World) => db().release.findUniqueOrThrow({ where: { id } });
const revisionOf = async ({ id }: World) => (await db().plan.findUniqueOrThrow({ where: { releaseId: id } })).revision;

async function anItem({ id, key }: World, pick: number) {
  const items = await db().checklistItem.findMany({ where: { releaseId: id }, orderBy: [{ phase: "asc" }, { position: "asc" }] });
  return { release: key, itemId: items[pick % items.length]?.id };
}

const acts: Record<string, Act> = {
  tick: async (all, pick) => tickItem(await anItem(all, pick), all.jonas),
  untick: async (all, pick) => untickItem(await anItem(all, pick), all.jonas),
  notApplicable: async (all, pick) => markNotApplicable({ ...(await anItem(all, pick)), reason: "Not here." }, all.jonas),
  addItem: ({ key, amara, jonas }, pick) => addItem({ release: key, phase: "preDeployment", title: `Item ${pick}`, required: pick % 2 === 0, ownerId: jonas.actor.id, dueMinutes: null }, amara),
  changeItem: async (all, pick) => changeItem({ ...(await anItem(all, pick)), title: "Changed", required: pick % 2 === 0, ownerId: pick % 3 ? all.jonas.actor.id : null, dueMinutes: null }, all.amara),
  removeItem: async (all, pick) => removeItem(await anItem(all, pick), all.amara),
  completePlan: async (all) => savePlan({ release: all.key, base: await revisionOf(all), plan: completePlan(all.amara.actor.id, all.jonas.actor.id) }, all.amara),
  tightBudget: async (all, pick) => saveSection({ release: all.key, section: "times", base: await revisionOf(all), value: { sustainedMinutes: pick % 2 ? 5 : null, budgetMinutes: 1 + (pick % 6) } }, all.amara),
  loseTriggers: async (all) => saveSection({ release: all.key, section: "triggers", base: await revisionOf(all), value: { items: [] } }, all.amara),
  restore: ({ key, amara }, pick) => restoreVersion({ release: key, version: 1 + (pick % 3) }, amara),
  changeOwner: ({ key, amara, jonas }, pick) => changeRelease({ release: key, name: `Name ${pick}`, version: "1", services: [], ownerId: (pick % 2 ? amara : jonas).actor.id, launchAt: null, windowMinutes: 60, timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 0 }, amara),
  deactivate: ({ rafael, jonas }) => deactivatePerson({ personId: jonas.actor.id }, rafael),
  reactivate: ({ rafael, jonas }) => reactivatePerson({ personId: jonas.actor.id }, rafael),
  drill: ({ key, jonas }, pick) => reportPipeline({ release: key, tests: 3, failures: pick % 4 === 0 ? 1 : 0 }, jonas),
  pass: (all, pick) => pass(all, [0.5, 3, 8, 31][pick % 4] ?? 1),
  ask: ({ key, amara }) => askForApproval({ release: key, note: "" }, amara),
  answer: async (all, pick) => giveApproval({ release: all.key, version: await newest(all), answer: pick % 3 ? "yes" : "no", comment: "Read." }, all.helene),
  makePolicy: async (all) => afterPolicy(all, (await db().approvalPolicy.count({ where: { removedAt: null } })) > 0 ? done(null) : await makeApprovalPolicy(agree, all.rafael)),
  dropPolicy: async (all) => afterPolicy(all, await removeApprovalPolicy({ policyId: (await db().approvalPolicy.findFirst({ where: { removedAt: null } }))?.id }, all.rafael)),
  askWaiver: async (all, pick) => askWaiver(await anyBlocker(all, pick), all.jonas),
  allowWaiver: async (all, pick) => answerWaiver({ release: all.key, waiverId: await anyWaiver(all, { approved: null }), approved: pick % 4 > 0, note: "Read." }, all.helene),
  revokeWaiver: async (all) => revokeWaiver({ release: all.key, waiverId: await anyWaiver(all, { approved: true }), reason: "It has to hold." }, all.helene),
  markReady: ({ key, amara }) => moveRelease({ release: key, to: "ready" }, amara),
  backToDraft: ({ key, amara }) => moveRelease({ release: key, to: "draft" }, amara),
  deploy: ({ key, amara }) => moveRelease({ release: key, to: "deploying" }, amara),
};
// What leads to ready is asked for more often, so that most walks get there and fall from it.
const names = [...Object.keys(acts), "completePlan", "reactivate", "tick", "tick", "markReady", "markReady", "markReady", "drill", "drill", "askWaiver", "allowWaiver", "ask", "answer", "dropPolicy"];

/** What is stored on the release is what the law says of it now, from scratch. */
async function expectTrue(all: World, after: string) {
  const release = await read(all);
  const { readiness } = await evaluateRelease(db(), release, all.amara.now);
  const { decisionMakerId, wayBackMinutes } = readiness;
  expect(release.readiness, after).toEqual(JSON.parse(JSON.stringify(readiness)));
  expect(release, after).toMatchObject({ blockerCount: readiness.blockers.length, cannotUndo: readiness.cannotUndo.length > 0, decisionMakerId, wayBackMinutes });
  expect(release.status === "ready" && readiness.blockers.length > 0, after).toBe(false);
  const numbers = await db().event.findMany({ where: { releaseId: release.id }, orderBy: { number: "asc" }, select: { number: true } });
  expect(numbers.map(({ number }) => number), after).toEqual(Array.from({ length: release.eventCount }, (_, index) => index + 1));
  return release.status;
}

test("after any sequence of commands the stored readiness is what is evaluated from scratch", { timeout: 240_000 }, async () => {
  const people = await world();
  const seen = { ready: 0, fellBack: 0, refused: 0, byTime: 0, waived: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(200)), { minLength: 4, maxLength: 14 }), async (walk) => {
      must(await reactivatePerson({ personId: people.jonas.actor.id }, people.rafael));
      await db().approvalPolicy.updateMany({ data: { removedAt: people.amara.now } });
      const all = { ...people, ...(await readyToMark(people.amara, people.jonas)) };
      must(await moveRelease({ release: all.key, to: "ready" }, people.amara));
      let status = "ready";
      for (const [name, pick] of walk) {
        const before = await read(all);
        const answer = await acts[name]?.(all, pick);
        if (answer?.ok === false) {
          seen.refused += 1;
          expect(await read(all), `${name} was refused`).toEqual(before);
        }
        const now = await expectTrue(all, `${name} ${pick}`);
        if (now === "ready") seen.ready += 1;
        if (status === "ready" && now === "draft" && name !== "backToDraft") seen.fellBack += 1;
        if (status === "ready" && now === "draft" && name === "pass") seen.byTime += 1;
        if (readinessShape.parse((await read(all)).readiness).waived.length > 0) seen.waived += 1;
        status = now;
      }
    }),
    // Two that surely get there: one grows old, of the other something is waived.
    { numRuns: 30, examples: [[[["pass", 3]]], [[["loseTriggers", 0], ["askWaiver", 0], ["allowWaiver", 1], ["pass", 3]]]] },
  );
  // A walk that never gets anywhere would prove nothing.
  expect(Math.min(seen.ready, seen.fellBack, seen.refused)).toBeGreaterThan(3);
  expect(Math.min(seen.byTime, seen.waived)).toBeGreaterThan(0);
});

test("commands of several people at once leave it true too", { timeout: 120_000 }, async () => {
  const people = await world();
  const all: World = { ...people, ...(await readyToMark(people.amara, people.jonas)) };
  const asks: [string, Context][] = Object.keys(acts).filter((name) => name !== "deploy").flatMap((name) => [[name, people.amara], [name, people.rafael]]);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(asks.map(([name], index) => acts[name]?.(all, index + round)));
    await expectTrue(all, `round ${round}`);
  }
});
