import { beforeAll, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { resolvedRun } from "../testing/resolved-run";
import { at, must, signUp } from "../testing/world";
import { addAction, finishAction } from "./actions";
import { publishReview } from "./publish-review";
import { saveReview } from "./save-review";

type Someone = Awaited<ReturnType<typeof signUp>>;
let amara: Someone, jonas: Someone, priya: Someone;
let run: string, releaseId: string, serviceId: string;

beforeAll(async () => {
  await freshDatabase();
  [amara, jonas, priya] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer"), signUp("Priya Raman", "engineer")]);
  ({ run, releaseId, serviceId } = await resolvedRun(amara, jonas, { invitees: [priya.actor.id] }));
  const { id: runId } = await db().run.findFirstOrThrow();
  await db().statusIncident.create({ data: { runId, title: "The app does not start", state: "over", since: amara.now, startedAt: amara.now, endedAt: amara.now } });
});

const db = () => clients().write;
const write = async (text: string, value: string) => must(await saveReview({ run, text, base: 0, value }, amara));
const release = () => db().release.findUniqueOrThrow({ where: { id: releaseId } });
const lock = () => db().serviceLock.findFirstOrThrow({ where: { serviceId } });

test("is refused with each reason and its link while a question is open; the release stays, its services stay locked", async () => {
  await write("rootCause", "Too little memory");
  const refused = await publishReview({ run }, amara);
  expect(refused).toMatchObject({ refusal: { kind: "rule", say: "The review can't be published yet: 3 things are missing." } });
  expect(refused.ok ? [] : refused.refusal.kind === "rule" && refused.refusal.blockers?.map(({ field }) => field)).toEqual([`reviews/${run}/worked`, `reviews/${run}/didNotWork`, `reviews/${run}/improve`]);
  expect(await release()).toMatchObject({ status: "rolledBack" });
  expect(await lock()).toMatchObject({ liftedAt: null });
});

test("an engineer publishes only what they lead", async () => {
  expect(await publishReview({ run }, priya)).toMatchObject({ refusal: { kind: "forbidden" } });
  await db().review.updateMany({ data: { leadId: priya.actor.id } });
  expect(await publishReview({ run }, priya)).toMatchObject({ refusal: { kind: "rule" } });
});

test("an open action of somebody who left stands in the way until it has an owner or is done", async () => {
  for (const text of ["worked", "didNotWork", "improve", "forCustomers"]) await write(text, `About ${text}`);
  const { actionId } = must(await addAction({ run, what: "Test on old phones", ownerId: jonas.actor.id, dueOn: "2026-06-19" }, amara));
  await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: amara.now } });
  expect(await publishReview({ run }, amara)).toMatchObject({ refusal: { kind: "rule", blockers: [{ say: "“Test on old phones” needs an owner: Jonas Lindqvist is deactivated." }] } });
  await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: null } });
  must(await finishAction({ run, actionId }, jonas));
});

test("two at once publish it once: the release is closed, its services are free, customers and readers are told", async () => {
  const later = at(amara, 300);
  await Promise.all([publishReview({ run }, later), publishReview({ run }, later)]).then((both) => both.map(must));
  expect(await db().review.findFirstOrThrow()).toMatchObject({ publishedAt: later.now, publishedById: amara.actor.id });
  expect(await release()).toMatchObject({ status: "closed" });
  expect(await lock()).toMatchObject({ liftedAt: later.now, liftedById: amara.actor.id, reason: "" });
  expect(await db().statusIncident.findFirstOrThrow()).toMatchObject({ learned: "About forCustomers" });
  expect(await db().event.findMany({ where: { type: "review.published" } })).toMatchObject([{ releaseId, personId: amara.actor.id, data: { run, closed: true } }]);
  expect(await db().notification.count({ where: { personId: priya.actor.id, kind: "reviewToRead", say: { contains: "published" } } })).toBe(1);
});

test("its words stay, its actions go on", async () => {
  expect(await saveReview({ run, text: "worked", base: 1, value: "Rewritten" }, amara)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("is published") } });
  must(await addAction({ run, what: "Widen by memory", ownerId: jonas.actor.id, dueOn: "2026-06-15" }, amara));
});

test("a release with another draft is closed by the last one that is published", async () => {
  const second = await resolvedRun(amara, jonas);
  const first = await db().run.findFirstOrThrow({ where: { releaseId: second.releaseId } });
  const another = await db().run.create({ data: { releaseId: second.releaseId, planVersionId: first.planVersionId, status: "resolved", openedAt: amara.now, endedAt: amara.now } });
  await db().review.create({ data: { runId: another.id, releaseId: second.releaseId, createdAt: amara.now, dueAt: amara.now, revisions: {} } });
  await db().review.updateMany({ where: { releaseId: second.releaseId }, data: { rootCause: "a", worked: "b", didNotWork: "c", improve: "d" } });
  const statuses = [];
  for (const key of [second.run, `RUN-${another.number}`]) {
    must(await publishReview({ run: key }, amara));
    statuses.push((await db().release.findUniqueOrThrow({ where: { id: second.releaseId } })).status);
  }
  expect(statuses).toEqual(["rolledBack", "closed"]);
});
