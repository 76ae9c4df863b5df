import { beforeAll, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { getReopening } from "../person/queries";
import { reactivatePerson } from "../person/reactivate-person";
import { freshDatabase } from "../testing/database";
import { resolvedRun } from "../testing/resolved-run";
import { must, signUp } from "../testing/world";
import { addAction, changeAction } from "./actions";
import { changeReviewLead } from "./change-lead";
import { getReview, listReviews } from "./queries";

beforeAll(freshDatabase);

test("deactivating somebody shows what they led and owned as needing somebody else, until it has them or they are back", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const rafael = await signUp("Rafael Souza", "administrator");
  const { run } = await resolvedRun(amara, rafael, { change: (plan) => ({ ...plan, review: { ...plan.review, leadId: jonas.actor.id } }) });
  const fields = { what: "Test on old phones", dueOn: "2026-06-19" };
  const { actionId } = must(await addAction({ run, ...fields, ownerId: jonas.actor.id }, amara));

  const told = must(await getReopening({ personId: jonas.actor.id }, rafael));
  expect(told.reviews).toEqual([{ key: run, name: "Mobile app 5.9", leads: true, actions: 1 }]);
  must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
  const line = async () => must(await listReviews({}, amara)).open[0];
  expect(await line()).toMatchObject({ lead: { name: "Jonas Lindqvist", isActive: false }, openActions: 1, ownerlessActions: 1 });
  expect(must(await getReview({ run }, amara)).review.actions).toMatchObject([{ owner: { isActive: false } }]);

  must(await reactivatePerson({ personId: jonas.actor.id }, rafael));
  expect(await line()).toMatchObject({ lead: { isActive: true }, ownerlessActions: 0 });
  must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
  must(await changeReviewLead({ run, leadId: amara.actor.id }, amara));
  must(await changeAction({ run, actionId, ...fields, ownerId: amara.actor.id }, amara));
  expect(await line()).toMatchObject({ lead: { name: "Amara Okafor", isActive: true }, ownerlessActions: 0 });
});

test("being named and being deactivated at once never leaves an action with somebody who left, unseen", async () => {
  const amara = await signUp("Amara Second", "productManager");
  const rafael = await signUp("Rafael Second", "administrator");
  const { run } = await resolvedRun(amara, rafael);
  for (let round = 0; round < 4; round += 1) {
    const priya = await signUp(`Priya ${"abcd"[round]}`, "engineer");
    const [added] = await Promise.all([
      addAction({ run, what: `Action ${round}`, dueOn: "2026-06-19", ownerId: priya.actor.id }, amara),
      deactivatePerson({ personId: priya.actor.id }, rafael),
    ]);
    const actions = await clients().read.reviewAction.count({ where: { ownerId: priya.actor.id } });
    expect(actions).toBe(added.ok ? 1 : 0);
    const found = must(await getReview({ run }, amara)).review.actions.filter(({ owner }) => owner.id === priya.actor.id);
    expect(found.every(({ owner }) => !owner.isActive)).toBe(true);
  }
});
