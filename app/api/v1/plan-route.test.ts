import { beforeEach, expect, test } from "vitest";
import { revisionTag } from "@/lib/domain/api/if-match";
import { problemShape } from "@/lib/domain/api/problem";
import { planSavedView } from "@/lib/domain/api/views";
import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import { clients } from "@/lib/server/db";
import { createRelease } from "@/lib/server/release/create-release";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { completePlan, must, signUp } from "@/lib/server/testing/world";
import * as plan from "./releases/[key]/plan/route";

const call = caller("/api/v1/releases/[key]/plan", plan);
let amara: Awaited<ReturnType<typeof signUp>>;
let token: string;
let at: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  token = await tokenOf(amara);
  at = `/api/v1/releases/${must(await createRelease({ name: "Search", version: "1" }, amara)).key}/plan`;
});

const read = async () => {
  const answer = await call("GET", at, { token });
  return { plan: answer.body as PlanDocument, tag: answer.headers.get("etag") ?? "" };
};
const save = (body: unknown, ifMatch?: string) => call("PUT", at, { token, body, headers: ifMatch === undefined ? {} : { "if-match": ifMatch } });
const withBudget = (document: PlanDocument, budgetMinutes: number): PlanDocument => ({ ...document, times: { ...document.times, budgetMinutes } });

test("a plan is read, changed and saved with the tag it was read with", async () => {
  const before = await read();
  expect(before.tag).toBe('"0"');
  expect(planDocument.parse(before.plan)).toEqual(before.plan);
  const saved = await save(withBudget(before.plan, 15), before.tag);
  expect(saved.status).toBe(200);
  expect(planSavedView.parse(saved.body)).toEqual({ key: "REL-1", revision: 1, version: 2 });
  const after = await read();
  expect(after).toEqual({ plan: withBudget(before.plan, 15), tag: saved.headers.get("etag") });
  const again = await save(after.plan, after.tag);
  expect([again.status, again.headers.get("etag")]).toEqual([200, after.tag]);
});

test("a stale tag is refused with the plan as it is now, and nothing is overwritten", async () => {
  const before = await read();
  await save(withBudget(before.plan, 15), before.tag);
  const stale = await save(withBudget(before.plan, 99), before.tag);
  const problem = problemShape.parse(stale.body);
  expect(stale.status).toBe(412);
  expect(problem.current).toEqual({ plan: withBudget(before.plan, 15), revision: 1, version: 2 });
  expect((await read()).plan.times.budgetMinutes).toBe(15);
});

test.each([[undefined, 428], ["", 428], ["*", 428], ['W/"0"', 412], ['"abc"', 412], ["0", 400], ['"0", "1"', 400], ['"1"', 412]])("If-Match %s is refused with %i", async (tag, status) => {
  const { plan: document } = await read();
  const answer = await save(withBudget(document, 15), tag);
  expect(answer.status).toBe(status);
  expect(problemShape.parse(answer.body).say).toMatch(/ETag/);
  expect((await read()).tag).toBe('"0"');
});

test("of eight saves on one tag exactly one is kept", async () => {
  const { plan: document, tag } = await read();
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => save(withBudget(document, 10 + n), tag)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  expect((await read()).tag).toBe(revisionTag(1));
  expect(await clients().write.event.count({ where: { type: "plan.saved" } })).toBe(1);
});

test("what does not fit is named at its path", async () => {
  const { plan: document, tag } = await read();
  const step = { ...completePlan(amara.actor.id, amara.actor.id).steps.items[0], timeBoxMinutes: -1, colour: "red" };
  const answer = await save({ ...document, steps: { ...document.steps, items: [step] }, extra: 1 }, tag);
  expect(answer.status).toBe(422);
  expect(problemShape.parse(answer.body).errors?.map(({ path }) => path).sort()).toEqual(["", "steps.items.0", "steps.items.0.timeBoxMinutes"]);
  expect((await save({ ...document, times: undefined }, tag)).status).toBe(422);
});

test("unknown and deactivated people are refused, and so is a plan of an ended release", async () => {
  const { plan: document, tag } = await read();
  const led = (leadId: string) => ({ ...document, review: { ...document.review, leadId } });
  expect((await save(led("0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10"), tag)).body).toMatchObject({ status: 422, say: expect.stringContaining("not known") });
  const gone = await signUp("Gone Person", "engineer");
  await clients().write.person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: new Date() } });
  expect((await save(led(gone.actor.id), tag)).body).toMatchObject({ status: 422, say: expect.stringContaining("Gone Person is deactivated") });
  await clients().write.release.updateMany({ data: { status: "cancelled" } });
  expect((await save(withBudget(document, 15), tag)).status).toBe(409);
});

test("who is not named on the plan may not save it", async () => {
  const { plan: document, tag } = await read();
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const answer = await call("PUT", at, { token: await tokenOf(jonas), body: withBudget(document, 15), headers: { "if-match": tag } });
  expect(answer.status).toBe(403);
});

test("who is named on the plan saves what they own, and who is not saves nothing, not even what stands there", async () => {
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const viewer = await signUp("Vera Visser", "viewer");
  const { review, ...rest } = completePlan(amara.actor.id, amara.actor.id);
  await save({ ...rest, review: { ...review, leadId: jonas.actor.id } }, '"0"');
  const put = async (who: typeof jonas, body: PlanDocument) => (await call("PUT", at, { token: await tokenOf(who), body, headers: { "if-match": (await read()).tag } })).status;
  const { plan: now } = await read();
  expect(await put(viewer, now)).toBe(403);
  expect(await put(jonas, now)).toBe(200);
  expect(await put(jonas, withBudget(now, 99))).toBe(403);
  const reviewed = { ...now, review: { ...now.review, note: "In the open." } };
  expect(await put(jonas, reviewed)).toBe(200);
  expect(await put(jonas, reviewed)).toBe(200);
});
