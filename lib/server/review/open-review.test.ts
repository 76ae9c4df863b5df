import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { resolvedRun } from "../testing/resolved-run";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";

beforeEach(freshDatabase);
const db = () => clients().write;

test("resolving opens the review: led by the plan's lead, due after its days, the invited told", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const priya = await signUp("Priya Raman", "viewer");
  const { run, release, releaseId } = await resolvedRun(amara, jonas, {
    invitees: [priya.actor.id],
    change: (plan) => ({ ...plan, review: { ...plan.review, leadId: jonas.actor.id } }),
  });
  const review = await db().review.findFirstOrThrow({ include: { readers: true, run: true } });
  const ended = review.run.endedAt?.getTime() ?? 0;
  expect(review).toMatchObject({ releaseId, leadId: jonas.actor.id, revision: 0, rootCause: "", publishedAt: null });
  expect(review.dueAt.getTime() - ended).toBe(3 * 86_400_000);
  expect(review.readers).toMatchObject([{ personId: priya.actor.id, readAt: null }]);
  expect(await db().release.findUniqueOrThrow({ where: { id: releaseId } })).toMatchObject({ status: "rolledBack" });
  const event = await db().event.findFirstOrThrow({ where: { type: "review.opened" } });
  expect(event).toMatchObject({ releaseId, data: { run, lead: "Jonas Lindqvist", dueAt: review.dueAt.toISOString() } });
  const told = await db().notification.findMany({ where: { href: `/reviews/${run}` }, orderBy: { kind: "asc" } });
  expect(told.map(({ personId, kind }) => [personId, kind])).toEqual([[jonas.actor.id, "reviewLead"], [priya.actor.id, "reviewToRead"]]);
  expect(release).toMatch(/^REL-/);
});

test("who left meanwhile neither leads nor is invited: whoever decides leads instead", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const priya = await signUp("Priya Raman", "leader");
  const rafael = await signUp("Rafael Souza", "administrator");
  await resolvedRun(amara, jonas, {
    invitees: [priya.actor.id, jonas.actor.id],
    change: (plan) => ({ ...plan, review: { ...plan.review, leadId: priya.actor.id } }),
    meanwhile: async () => must(await deactivatePerson({ personId: priya.actor.id }, rafael)),
  });
  expect(await db().review.findFirstOrThrow({ include: { readers: true } })).toMatchObject({ leadId: amara.actor.id, readers: [{ personId: jonas.actor.id }] });
});
