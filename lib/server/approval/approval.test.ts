import { beforeEach, describe, expect, test } from "vitest";
import type { ApprovalStep } from "@/lib/domain/approval/approval";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { clients } from "../db";
import { addOwnAway } from "../person/own-away";
import { changePerson } from "../person/change-person";
import { deactivatePerson } from "../person/deactivate-person";
import { reactivatePerson } from "../person/reactivate-person";
import { saveSection } from "../plan/save-section";
import { reevaluate } from "../readiness/reevaluate";
import { moveRelease } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { at, must, noon, readyToMark, signUp } from "../testing/world";
import { askForApproval } from "./ask-for-approval";
import { giveApproval } from "./give-approval";
import { makeApprovalPolicy } from "./make-approval-policy";
import { remindApproval } from "./remind-approval";
import { remindApprovals } from "./remind-approvals";

beforeEach(freshDatabase);

const db = () => clients().write;
type Someone = Awaited<ReturnType<typeof signUp>>;
const leaders: ApprovalStep = { who: { kind: "role", role: "leader" }, count: 1 };
const named = (...people: Someone[]): ApprovalStep => ({ who: { kind: "people", personIds: people.map(({ actor }) => actor.id) }, count: 1 });

/** Amara's plan, ready but for two agreements: of a leader (Hélène), then of Rafael. */
async function world(steps?: (all: { helene: Someone; rafael: Someone; jonas: Someone }) => ApprovalStep[]) {
  const [amara, jonas, helene, rafael] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Hélène Moreau", "leader"), await signUp("Rafael Souza", "administrator")];
  const { key, id } = await readyToMark(amara, jonas);
  const all = { amara, jonas, helene, rafael };
  const policy = { name: "Every launch", serviceIds: [], riskClasses: [], steps: steps?.(all) ?? [leaders, named(rafael)], remindHours: 4, escalateHours: 20 };
  const { policyId } = must(await makeApprovalPolicy(policy, rafael));
  await reevaluate(null, noon);
  return { ...all, key, id, policyId };
}

const readiness = async (id: string) => readinessShape.parse((await db().release.findUniqueOrThrow({ where: { id } })).readiness);
const blockers = async (id: string) => (await readiness(id)).blockers.map(({ say }) => say);
const version = async (id: string) => (await db().planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } })).number;
const told = async (kind: string) => (await db().notification.findMany({ where: { kind }, orderBy: { id: "asc" }, include: { person: true } })).map(({ person, say }) => `${person.name}: ${say}`);
const edit = async (key: string, who: Someone) => {
  const { revision } = await db().plan.findFirstOrThrow({ where: { release: { number: Number(key.slice(4)) } } });
  return must(await saveSection({ release: key, section: "times", base: revision, value: { sustainedMinutes: 7, budgetMinutes: 61 } }, who));
};

describe("an approval", () => {
  test("is asked, given in order, and makes the release ready; the author hears each answer", async () => {
    const { amara, helene, rafael, key, id } = await world();
    const number = await version(id);
    expect(await blockers(id)).toEqual(["One approval is missing of leaders (Every launch).", "One approval is missing of Rafael Souza (Every launch)."]);
    expect(must(await askForApproval({ release: key, note: "Mostly the flag." }, amara))).toMatchObject({ version: number, told: ["Hélène Moreau"] });
    expect(await told("approvalAsked")).toEqual([`Hélène Moreau: Amara Okafor asks you to approve version ${number} of the plan of Shorter onboarding. “Mostly the flag.”`]);
    expect((await db().planVersion.findFirstOrThrow({ where: { releaseId: id, number } })).sealedAt).not.toBeNull();

    const early = await giveApproval({ release: key, version: number, answer: "yes" }, rafael);
    expect(early).toMatchObject({ refusal: { kind: "rule", say: "It is not your turn yet: it waits for Hélène Moreau first." } });
    must(await giveApproval({ release: key, version: number, answer: "yes", comment: "Good." }, at(helene, 60)));
    expect(await told("approvalAsked")).toHaveLength(2);
    expect((await told("approvalAsked"))[1]).toContain("Rafael Souza: It is your turn to approve");
    must(await giveApproval({ release: key, version: number, answer: "yes" }, at(rafael, 90)));
    expect(await told("approvalAnswered")).toEqual([
      `Amara Okafor: Hélène Moreau agrees to version ${number} of the plan of Shorter onboarding. “Good.”`,
      `Amara Okafor: Rafael Souza agrees to version ${number} of the plan of Shorter onboarding. Everybody who has to agree has agreed.`,
    ]);
    expect(await readiness(id)).toMatchObject({ blockers: [], approvalsGiven: 2, approvalsNeeded: 2 });
    must(await moveRelease({ release: key, to: "ready" }, amara));
    const types = await db().event.findMany({ where: { releaseId: id, type: { startsWith: "approval." } }, orderBy: { id: "asc" }, select: { type: true, data: true } });
    expect(types).toMatchObject([{ type: "approval.asked" }, { type: "approval.given", data: { answer: "yes", version: number } }, { type: "approval.given" }]);
  });

  test("is stale when the plan changes: a ready release falls back, and a new version asks again", async () => {
    const { amara, helene, rafael, key, id } = await world(() => [leaders]);
    const number = await version(id);
    must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version: number, answer: "yes" }, helene));
    must(await moveRelease({ release: key, to: "ready" }, amara));
    await edit(key, amara);
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft" });
    expect(await blockers(id)).toEqual(["One approval is missing of leaders (Every launch)."]);
    const older = await giveApproval({ release: key, version: number, answer: "yes" }, helene);
    expect(older).toMatchObject({ refusal: { kind: "conflict", current: { version: number + 1, changes: [{ label: expect.any(String) }, { label: expect.any(String) }] } } });
    if (!older.ok) expect(older.refusal.say).toMatch(/^You read version \d+; Amara Okafor has saved version \d+ since\. What changed: .+, and 1 more\. Your answer was not recorded/);
    expect(await giveApproval({ release: key, version: number + 1, answer: "yes" }, helene)).toMatchObject({ refusal: { say: expect.stringContaining("Nobody has asked for approval of version") } });
    must(await askForApproval({ release: key }, at(amara, 5)));
    must(await giveApproval({ release: key, version: number + 1, answer: "yes" }, helene));
    expect(await blockers(id)).toEqual([]);
    expect(await giveApproval({ release: key, version: number + 9, answer: "yes" }, rafael)).toMatchObject({ refusal: { kind: "missing" } });
  });

  test("after changes: the author is told, asking again needs a new version, and then yes takes one click", async () => {
    const { amara, helene, key, id } = await world(() => [leaders]);
    const number = await version(id);
    must(await askForApproval({ release: key }, amara));
    expect(await giveApproval({ release: key, version: number, answer: "afterChanges", comment: " " }, helene)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "comment", say: "Say what has to change." }] } });
    must(await giveApproval({ release: key, version: number, answer: "afterChanges", comment: "Test the restore." }, helene));
    expect(await blockers(id)).toEqual(["Hélène Moreau approves this plan only after changes."]);
    expect(await askForApproval({ release: key }, amara)).toMatchObject({ refusal: { kind: "rule", say: `Hélène Moreau does not agree to version ${number}. Change the plan, then ask again.` } });
    await edit(key, amara);
    must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version: number + 1, answer: "yes" }, helene));
    expect(await blockers(id)).toEqual([]);
  });

  test("is never one's own plan, nor that of somebody who is not asked", async () => {
    const { amara, jonas, key, id } = await world(({ jonas }) => [named(jonas)]);
    must(await askForApproval({ release: key }, amara));
    const answer = (who: Someone) => version(id).then((number) => giveApproval({ release: key, version: number, answer: "yes" }, who));
    expect(await answer(amara)).toMatchObject({ refusal: { say: expect.stringContaining("This plan is your own") } });
    expect(await answer(await signUp("Vera Stone", "viewer"))).toMatchObject({ refusal: { say: "You are not one of those who approve this plan." } });
    // Whoever writes in the plan makes it their own, agreed or not.
    must(await answer(jonas));
    expect(await blockers(id)).toEqual([]);
    await edit(key, jonas);
    expect(await blockers(id)).toEqual(["One approval is missing of Jonas Lindqvist (Every launch)."]);
    expect(await askForApproval({ release: key }, amara)).toMatchObject({ refusal: { say: expect.stringContaining("Nobody is left who could agree") } });
  });

  test("given twice, or asked twice, leaves one; eight at once too", async () => {
    const { amara, helene, key, id } = await world(() => [leaders]);
    const number = await version(id);
    for (const result of await Promise.all(Array.from({ length: 8 }, () => askForApproval({ release: key }, amara)))) must(result);
    const answers = await Promise.all(Array.from({ length: 8 }, () => giveApproval({ release: key, version: number, answer: "yes" }, helene)));
    expect(new Set(answers.map((each) => must(each).approvalId)).size).toBe(1);
    expect([await db().approvalAsk.count(), await db().approval.count(), await db().event.count({ where: { type: { startsWith: "approval." } } })]).toEqual([1, 1, 2]);
    must(await giveApproval({ release: key, version: number, answer: "no", comment: "I looked again." }, helene));
    expect(await blockers(id)).toEqual(["Hélène Moreau does not approve this plan."]);
  });

  test("asked again after a policy was made, is told to whoever has not heard of it", async () => {
    const { amara, rafael, helene, key, id } = await world(() => [leaders]);
    must(await askForApproval({ release: key }, amara));
    must(await makeApprovalPolicy({ name: "Security", serviceIds: [], riskClasses: [], steps: [named(rafael)], remindHours: 4, escalateHours: 20 }, rafael));
    must(await askForApproval({ release: key }, amara));
    must(await askForApproval({ release: key }, amara));
    expect((await told("approvalAsked")).map((each) => each.split(":")[0])).toEqual([helene.actor.name, rafael.actor.name]);
    expect(await db().approvalAsk.count({ where: { releaseId: id } })).toBe(1);
  });

  test("is not asked where no policy applies, all have agreed, or the launch is over", async () => {
    const { amara, helene, key, id, policyId } = await world(() => [leaders]);
    must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version: await version(id), answer: "yes" }, helene));
    expect(await askForApproval({ release: key }, amara)).toMatchObject({ refusal: { say: expect.stringContaining("Everybody who has to agree has agreed") } });
    await db().approvalPolicy.update({ where: { id: policyId }, data: { removedAt: noon } });
    expect(await askForApproval({ release: key }, amara)).toMatchObject({ refusal: { say: "No approval policy applies to this release, so nobody has to agree. Go on without." } });
    await db().release.update({ where: { id }, data: { status: "completed" } });
    expect(await askForApproval({ release: key }, amara)).toMatchObject({ refusal: { say: "This release is completed: approval is asked and given before the launch." } });
  });
});

describe("somebody who is away", () => {
  test("is told beside who stands in, who may answer in their place, for those days", async () => {
    const { amara, helene, jonas, key, id } = await world(() => [leaders]);
    const number = await version(id);
    must(await addOwnAway({ fromOn: "2026-06-10", untilOn: "2026-06-11", standInId: jonas.actor.id }, helene));
    must(await askForApproval({ release: key }, amara));
    expect((await told("approvalAsked")).map((say) => say.split(":")[0]).sort()).toEqual(["Hélène Moreau", "Jonas Lindqvist"]);
    const inPlace = { release: key, version: number, answer: "yes", forId: helene.actor.id };
    // Berlin: the day after begins at 22:00 UTC.
    expect(await giveApproval(inPlace, at(jonas, 34 * 60))).toMatchObject({ refusal: { say: expect.stringContaining("You don’t stand in for Hélène Moreau today") } });
    expect(await giveApproval({ ...inPlace, forId: null }, jonas)).toMatchObject({ refusal: { say: "You are not one of those who approve this plan." } });
    must(await giveApproval(inPlace, at(jonas, 34 * 60 - 1)));
    expect(await db().approval.findFirstOrThrow()).toMatchObject({ personId: jonas.actor.id, forId: helene.actor.id });
    expect(await blockers(id)).toEqual([]);
    // Back again, her own word is the last.
    must(await giveApproval({ release: key, version: number, answer: "no", comment: "Not this week." }, at(helene, 40 * 60)));
    expect(await blockers(id)).toEqual(["Hélène Moreau does not approve this plan."]);
  });
});

describe("silence", () => {
  test("is reminded of once, told to the escalation contact once, and counted anew at the next turn", async () => {
    const { amara, helene, rafael, key, id } = await world();
    must(await askForApproval({ release: key }, amara));
    const after = async (hours: number) => {
      await remindApprovals(new Date(noon.getTime() + hours * 3_600_000));
      return [(await told("approvalWaits")).length, (await told("approvalSilent")).length];
    };
    expect([await after(3), await after(4), await after(5), await after(19), await after(20), await after(21)]).toEqual([[0, 0], [1, 0], [1, 0], [1, 0], [1, 1], [1, 1]]);
    expect(await told("approvalWaits")).toEqual(["Hélène Moreau: The plan of Shorter onboarding still waits for your approval."]);
    // Amara is everything in this plan, the escalation contact too.
    expect(await told("approvalSilent")).toEqual(["Amara Okafor: Hélène Moreau did not answer whether the plan of Shorter onboarding is approved. Reach them, or find out who stands in."]);
    must(await giveApproval({ release: key, version: await version(id), answer: "yes" }, at(helene, 22 * 60)));
    expect([await after(25), await after(26)]).toEqual([[1, 1], [2, 1]]);
    expect((await told("approvalWaits"))[1]).toContain("Rafael Souza:");
    must(await giveApproval({ release: key, version: await version(id), answer: "yes" }, at(rafael, 27 * 60)));
    expect(await after(90)).toEqual([2, 1]);
  });

  test("is not counted for a plan that has changed since it was asked, nor against whoever waits for changes", async () => {
    const { amara, helene, key, id } = await world(() => [leaders]);
    must(await askForApproval({ release: key }, amara));
    await edit(key, amara);
    await remindApprovals(new Date(noon.getTime() + 30 * 3_600_000));
    must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version: await version(id), answer: "no", comment: "Why now?" }, helene));
    await remindApprovals(new Date(noon.getTime() + 30 * 3_600_000));
    expect(await db().notification.count({ where: { kind: { in: ["approvalWaits", "approvalSilent"] } } })).toBe(0);
  });

  test("is reminded of by hand, at most once an hour, and then not by the clock", async () => {
    const { amara, key } = await world();
    expect(await remindApproval({ release: key }, amara)).toMatchObject({ refusal: { say: expect.stringContaining("Ask for approval first") } });
    must(await askForApproval({ release: key }, amara));
    expect(await remindApproval({ release: key }, at(amara, 59))).toMatchObject({ refusal: { say: expect.stringContaining("less than an hour ago") } });
    expect(must(await remindApproval({ release: key }, at(amara, 60)))).toEqual({ told: ["Hélène Moreau"] });
    await remindApprovals(new Date(noon.getTime() + 5 * 3_600_000));
    expect(await told("approvalWaits")).toEqual(["Hélène Moreau: Amara Okafor waits for your approval of the plan of Shorter onboarding."]);
  });
});

describe("whoever agreed and", () => {
  test.each(["left", "has another role"])("%s re-opens it, and closes it again by coming back", async (how) => {
    const { amara, helene, rafael, key, id } = await world(() => [leaders]);
    await signUp("Yusuf Demir", "leader");
    must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version: await version(id), answer: "yes" }, helene));
    must(await moveRelease({ release: key, to: "ready" }, amara));
    const person = { personId: helene.actor.id, name: helene.actor.name, title: "", timeZone: helene.actor.timeZone };
    must(how === "left" ? await deactivatePerson({ personId: helene.actor.id }, rafael) : await changePerson({ ...person, role: "viewer" }, rafael));
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft" });
    expect(await blockers(id)).toEqual(["One approval is missing of leaders (Every launch)."]);
    must(how === "left" ? await reactivatePerson({ personId: helene.actor.id }, rafael) : await changePerson({ ...person, role: "leader" }, rafael));
    expect(await blockers(id)).toEqual([]);
  });

  test("is only named in the policy: the sentence names who is here", async () => {
    const { rafael, helene, id } = await world((all) => [named(all.jonas, all.helene)]);
    expect(await blockers(id)).toEqual(["One approval is missing of Jonas Lindqvist, Hélène Moreau (Every launch)."]);
    must(await deactivatePerson({ personId: helene.actor.id }, rafael));
    expect(await blockers(id)).toEqual(["One approval is missing of Jonas Lindqvist (Every launch)."]);
  });
});
