import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { resolvedRun } from "../testing/resolved-run";
import { must, signUp } from "../testing/world";
import { addAction } from "./actions";
import { remindReviews } from "./remind-reviews";

beforeEach(freshDatabase);
const db = () => clients().write;
const told = (kind: string) => db().notification.findMany({ where: { kind }, orderBy: { id: "asc" } });
const day = (date: string) => new Date(`${date}T10:00:00Z`);

test("each action and each overdue review is reminded once, by whichever server asks first", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { run } = await resolvedRun(amara, jonas);
  const { actionId } = must(await addAction({ run, what: "Test on old phones", ownerId: jonas.actor.id, dueOn: "2026-06-19" }, amara));
  must(await addAction({ run, what: "Later", ownerId: jonas.actor.id, dueOn: "2026-08-01" }, amara));

  expect(await remindReviews(day("2026-06-12"))).toEqual({ actions: 0, reviews: 0 });
  expect(await remindReviews(day("2026-06-14"))).toEqual({ actions: 0, reviews: 1 });
  const both = await Promise.all([remindReviews(day("2026-06-17")), remindReviews(day("2026-06-17"))]);
  expect(both.reduce((sum, { actions }) => sum + actions, 0)).toBe(1);
  expect(await remindReviews(day("2026-06-18"))).toEqual({ actions: 0, reviews: 0 });

  expect(await told("actionDue")).toMatchObject([{ personId: jonas.actor.id, say: "“Test on old phones” of the review of Mobile app 5.9 is due on 2026-06-19.", href: `/reviews/${run}#action-${actionId}` }]);
  expect(await told("reviewDue")).toMatchObject([{ personId: amara.actor.id, say: "The review of Mobile app 5.9 is overdue.", href: `/reviews/${run}` }]);
});

test("who left is not reminded: the action waits for an owner, the release's owner hears of the review", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { run } = await resolvedRun(amara, jonas, { change: (plan) => ({ ...plan, review: { ...plan.review, leadId: jonas.actor.id } }) });
  must(await addAction({ run, what: "Test on old phones", ownerId: jonas.actor.id, dueOn: "2026-06-19" }, amara));
  await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: amara.now } });
  expect(await remindReviews(day("2026-06-20"))).toEqual({ actions: 0, reviews: 1 });
  expect(await told("reviewDue")).toMatchObject([{ personId: amara.actor.id, say: "The review of Mobile app 5.9 is overdue. It needs somebody to lead it." }]);
});
