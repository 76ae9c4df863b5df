import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { addOwnAway } from "../person/own-away";
import { saveSection } from "../plan/save-section";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import { askForApproval } from "./ask-for-approval";
import { giveApproval } from "./give-approval";
import { makeApprovalPolicy } from "./make-approval-policy";
import { getApprovals } from "./queries";

beforeEach(freshDatabase);

async function world() {
  const [amara, jonas, helene, rafael] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Hélène Moreau", "leader"), await signUp("Rafael Souza", "administrator")];
  const { key } = await readyToMark(amara, jonas);
  const people = (id: string) => ({ who: { kind: "people", personIds: [id] }, count: 1 });
  const make = () => makeApprovalPolicy({ name: "Every launch", serviceIds: [], riskClasses: [], steps: [people(helene.actor.id), people(rafael.actor.id)], remindHours: 4, escalateHours: 20 }, rafael);
  return { amara, jonas, helene, rafael, key, make };
}

test("without a policy the page answers too", async () => {
  const { amara, key } = await world();
  expect(must(await getApprovals({ key }, amara))).toMatchObject({ answer: "Nobody has to agree before this launch.", steps: [], places: [], whyNotAnswer: null, head: null, needed: 0 });
  expect(await getApprovals({ key: "REL-99" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
});

test("each reads whose turn it is, what they can do, and why not", async () => {
  const { amara, jonas, helene, rafael, key, make } = await world();
  must(await make());
  expect(must(await getApprovals({ key }, amara))).toMatchObject({ head: { kind: "ask", label: "Ask for approval" }, whyNotAnswer: expect.stringContaining("your own") });
  expect(must(await getApprovals({ key }, helene))).toMatchObject({ head: null, places: [], whyNotAnswer: expect.stringContaining("Nobody has asked") });
  must(await addOwnAway({ fromOn: "2026-06-10", untilOn: "2026-06-10", standInId: jonas.actor.id }, helene));
  must(await askForApproval({ release: key }, amara));
  expect(must(await getApprovals({ key }, helene))).toMatchObject({ answer: expect.stringContaining("It waits for you, then for Rafael Souza."), places: [{ id: null, last: null }] });
  expect(must(await getApprovals({ key }, jonas))).toMatchObject({ places: [{ id: helene.actor.id, name: "Hélène Moreau" }] });
  expect(must(await getApprovals({ key }, rafael))).toMatchObject({ places: [], whyNotAnswer: "It is not your turn yet: it waits for Hélène Moreau first." });
  expect(must(await getApprovals({ key }, amara))).toMatchObject({
    head: { kind: "remind", label: "Remind Hélène Moreau and Jonas Lindqvist" },
    steps: [{ state: "now", people: [{ name: "Hélène Moreau", state: "now", away: { untilOn: "2026-06-10", standIn: "Jonas Lindqvist" } }] }, { state: "later", people: [{ name: "Rafael Souza", state: "later", away: null }] }],
    hints: { remindAt: "2026-06-10T16:00:00.000Z", escalateAt: "2026-06-11T08:00:00.000Z", escalateTo: "Amara Okafor" },
  });
});

test("what changed since the reader agreed is said once, with who wrote it last and in which version", async () => {
  const { amara, helene, rafael, key, make } = await world();
  must(await make());
  const { version } = must(await askForApproval({ release: key }, amara));
  must(await giveApproval({ release: key, version, answer: "yes", comment: "Good." }, helene));
  const save = async (budgetMinutes: number, who: typeof amara) => {
    const { revision } = await clients().write.plan.findFirstOrThrow();
    must(await saveSection({ release: key, section: "times", base: revision, value: { sustainedMinutes: 9, budgetMinutes } }, who));
  };
  await save(61, amara);
  await save(62, rafael);
  const view = must(await getApprovals({ key }, helene));
  expect(view.since).toMatchObject({ version, answer: "yes", changes: [{ who: "Amara Okafor", version: version + 1 }, { who: "Rafael Souza", version: version + 2, after: "1 h 2 min" }] });
  expect(view.since?.unchanged).toContain("Rollback steps");
  expect(view.answers).toMatchObject([{ state: "stale", since: { version: version + 1 } }]);
  expect(view.answer).toBe(`The plan has changed since agreement to version ${version} was asked for.`);
  // Rafael wrote in it now: nobody is left at the second step, which is said when its turn comes.
  must(await askForApproval({ release: key }, at(amara, 5)));
  must(await giveApproval({ release: key, version: version + 2, answer: "yes" }, helene));
  expect(must(await getApprovals({ key }, amara))).toMatchObject({ nobodyLeft: true, head: null, since: null });
});
