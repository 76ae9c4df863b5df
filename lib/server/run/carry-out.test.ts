import { beforeEach, describe, expect, test } from "vitest";
import { tickItem } from "../checklist/tick-item";
import { clients } from "../db";
import { advanceRelease, markReady } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import * as orders from "./follow-orders";
import { keepTime } from "./keep-time";
import { openRun } from "./open-run";
import { getRun } from "./queries";
import { systemContext } from "../context";

beforeEach(freshDatabase);

async function live() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const viewer = await signUp("Vera Stone", "viewer");
  const { key, id, items } = await readyToMark(amara, jonas);
  must(await markReady({ release: key, to: "ready" }, amara));
  must(await advanceRelease({ release: key, to: "deploying" }, amara));
  return { amara, jonas, viewer, release: key, id, items };
}
const why = { after: 0, answer: "backout", pain: "everyone", isSpreading: true, risk: "low", fixMinutes: 90 } as const;

describe("a run", () => {
  test("goes from the first signal to resolved, and the release is rolled back", async () => {
    const { amara, jonas, release, items } = await live();
    const { run } = must(await openRun({ release, seen: "Sign-ups fell by a quarter" }, jonas));
    expect(run).toBe("RUN-1");
    must(await orders.acknowledgeRun({ run }, at(jonas, 2)));
    must(await orders.decideRun({ run, ...why }, at(amara, 5)));
    const { plan } = must(await getRun({ run }, amara));
    let minute = 6;
    for (const step of plan.document.steps.items) {
      must(await orders.startStep({ run, stepId: step.id, allowNoReturn: true }, at(amara, minute)));
      must(await orders.finishStep({ run, stepId: step.id }, at(amara, minute + 1)));
      must(await orders.verifyStep({ run, stepId: step.id }, at(amara, minute + 2)));
      minute += 2;
    }
    expect(must(await getRun({ run }, amara)).state.status).toBe("verifying");
    must(await orders.recoverRun({ run, how: "Sign-ups are back" }, at(amara, minute + 1)));
    const early = await orders.resolveRun({ run }, at(amara, minute + 2));
    expect(early.ok ? "" : early.refusal.say).toMatch(/^Still open in case of rollback: “/);
    for (const item of items.filter(({ phase }) => phase === "rollback")) must(await tickItem({ release, itemId: item.id }, at(amara, minute + 2)));
    must(await orders.resolveRun({ run, note: "Done" }, at(amara, minute + 3)));

    const after = await clients().read.release.findFirstOrThrow({ include: { runs: true, reviews: true } });
    expect(after.status).toBe("rolledBack");
    expect(after.runs[0]).toMatchObject({ status: "resolved" });
    expect(after.reviews).toHaveLength(1);
    const numbers = await clients().read.event.findMany({ where: { releaseId: after.id }, orderBy: { number: "asc" }, select: { number: true } });
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });

  test("that is open is joined by the next who sees something, also when both come at once", async () => {
    const { amara, jonas, viewer, release } = await live();
    const opened = await Promise.all([amara, jonas, viewer].map((who) => openRun({ release, seen: `Seen by ${who.actor.name}` }, who)));
    expect(new Set(opened.map((each) => must(each).run))).toEqual(new Set(["RUN-1"]));
    expect(opened.filter((each) => must(each).joined)).toHaveLength(2);
    expect(await clients().read.event.count({ where: { type: "run.reported" } })).toBe(2);
  });

  test("is opened also with a trigger that the plan does not have any more", async () => {
    const { amara, release } = await live();
    const { run } = must(await openRun({ release, seen: "Slow", triggerId: "01976000-0000-7000-8000-000000000001" }, amara));
    expect(must(await getRun({ run }, amara)).state.triggerId).toBeNull();
  });

  test("is decided once when two decide at once: the other sees what was decided", async () => {
    const { amara, jonas, release } = await live();
    const { run } = must(await openRun({ release, seen: "Slow" }, jonas));
    const both = await Promise.all([orders.decideRun({ run, ...why }, amara), orders.decideRun({ run, ...why, answer: "fixForward" }, jonas)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    expect(refused && !refused.ok && refused.refusal.kind).toBe("conflict");
  });

  test("is decided by somebody else with a reason, and the decision maker is told", async () => {
    const { amara, release } = await live();
    const mei = await signUp("Mei-Lin Chen", "viewer");
    const { run } = must(await openRun({ release, seen: "Slow" }, mei));
    const without = await orders.decideRun({ run, ...why }, mei);
    expect(without.ok ? null : without.refusal).toMatchObject({ kind: "invalid", fields: [{ path: "brokeGlass" }] });
    must(await orders.decideRun({ run, ...why, brokeGlass: "Nobody answers the phone" }, mei));
    const told = await clients().read.notification.findMany({ where: { personId: amara.actor.id, kind: "decidedForYou" } });
    expect(told.map(({ say }) => say)).toEqual(["Mei-Lin Chen decided to back out Shorter onboarding: Nobody answers the phone"]);
  });

  test("keeps its plan when the plan is edited, and its release from going forward", async () => {
    const { amara, release, id } = await live();
    const { run } = must(await openRun({ release, seen: "Slow" }, amara));
    const blocked = await advanceRelease({ release, to: "monitoring" }, amara);
    expect(blocked.ok ? "" : JSON.stringify(blocked.refusal)).toContain("RUN-1 is under way on this release");
    const before = must(await getRun({ run }, amara)).plan;
    await clients().write.planVersion.create({ data: { releaseId: id, number: 99, authorId: amara.actor.id, document: { ...before.document, times: { sustainedMinutes: 1, budgetMinutes: 1 } }, startedAt: amara.now, savedAt: amara.now } });
    expect(must(await getRun({ run }, amara)).plan).toEqual(before);
  });

  test("escalates by itself once when the budget is spent, from however many servers it is asked", async () => {
    const { amara, jonas, release } = await live();
    const { run } = must(await openRun({ release, seen: "Slow" }, jonas));
    must(await orders.decideRun({ run, ...why }, amara));
    const { plan } = must(await getRun({ run }, amara));
    const budget = plan.document.times.budgetMinutes ?? 0;
    const tick = (minutes: number) => keepTime({ run }, systemContext(new Date(amara.now.getTime() + minutes * 60_000)));
    expect(must(await tick(budget * 0.5)).events).toEqual([]);
    expect(must(await tick(budget * 0.8)).events).toContain("run.budgetWarned");
    const at20 = await Promise.all([tick(budget), tick(budget), tick(budget)]);
    expect(at20.flatMap((each) => must(each).events).filter((type) => type === "run.escalated")).toHaveLength(1);
    expect(must(await tick(budget + 30)).events).not.toContain("run.escalated");
    expect(await clients().read.notification.count({ where: { kind: "escalated" } })).toBe(1);
  });

  test("is not carried out by somebody who only looks and is not named", async () => {
    const { amara, viewer, release } = await live();
    const { run } = must(await openRun({ release, seen: "Slow" }, viewer));
    must(await orders.decideRun({ run, ...why }, amara));
    const refused = await orders.noteRun({ run, text: "Hello" }, viewer);
    expect(refused.ok ? null : refused.refusal.kind).toBe("forbidden");
  });
});
