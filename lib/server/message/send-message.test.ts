import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import * as orders from "../run/follow-orders";
import { getRun } from "../run/queries";
import { freshDatabase } from "../testing/database";
import { liveRun } from "../testing/live-run";
import { at, must, noon, signUp } from "../testing/world";
import { sendMessage } from "./send-message";
import { skipMessage } from "./skip-message";

beforeEach(freshDatabase);
process.env.NEXTAUTH_SECRET = "a secret of forty letters that nobody sees";

const db = () => clients().write;
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

const words = { title: "Dashboards are slow", text: "{impact}. Next at {next_update}, done by {estimate}.", ways: [] as string[], after: 0 };
const subscribe = (...emails: string[]) => db().subscriber.createMany({ data: emails.map((email) => ({ email, createdAt: noon, confirmedAt: noon })) });
async function addChannel(name: string, more: object = {}) {
  const { id: createdById } = await db().person.findFirstOrThrow();
  return db().channel.create({ data: { kind: "slack", name, url: "https://hooks.example/1", createdById, createdAt: noon, ...more } });
}
const deliveries = () => db().delivery.findMany({ orderBy: { number: "asc" } });
const jobs = () => db().$queryRaw<{ name: string; data: unknown }[]>`select name, data from ripcord_jobs.job where name = 'deliver' order by data->>'lane'`;

describe("sending", () => {
  test("fills the words in, and keeps them as they went out", async () => {
    const { tomasz, amara, run, started } = await liveRun();
    const { messageId, count } = must(await sendMessage({ run, ...words, planMessageId: started, nextMinutes: 15, nextById: amara.actor.id }, at(tomasz, 4)));
    expect(count).toBe(1);
    expect(await db().runMessage.findUniqueOrThrow({ where: { id: messageId } })).toMatchObject({
      planMessageId: started, audience: "external", moment: "started", title: "Dashboards are slow",
      text: "Pages take 6 s. Next at 14:19 UTC+2, done by 14:10 UTC+2.",
      sentById: tomasz.actor.id, sentAt: minutes(4), nextUpdateAt: minutes(19), nextById: amara.actor.id,
    });
    const { state, timeline } = must(await getRun({ run }, amara));
    expect(state.sent).toMatchObject([{ messageId, planMessageId: started, nextUpdateAt: minutes(19).getTime(), nextById: amara.actor.id, at: minutes(4).getTime() }]);
    expect(timeline[0]?.say).toBe("Tomasz Zieliński sent “Dashboards are slow”");
  });

  test("to customers publishes, and reaches confirmed subscribers and channels, with jobs for each lane", async () => {
    const { tomasz, run, started, service } = await liveRun();
    await subscribe("b@customer.example", "a@customer.example");
    await db().subscriber.createMany({ data: [{ email: "unsure@customer.example", createdAt: noon }, { email: "gone@customer.example", createdAt: noon, confirmedAt: noon, leftAt: noon }] });
    const channel = await addChannel("#support");
    const { messageId } = must(await sendMessage({ run, ...words, planMessageId: started, ways: ["statusPage", "banner", "email", channel.id], nextMinutes: 15 }, at(tomasz, 4)));

    const incident = await db().statusIncident.findFirstOrThrow({ include: { updates: true, services: true } });
    expect(incident).toMatchObject({ title: "Dashboards are slow", state: "repairing", since: noon, nextUpdateAt: minutes(19) });
    expect(incident.updates).toMatchObject([{ messageId, onPage: true, onBanner: true, text: expect.stringContaining("Pages take 6 s") }]);
    expect(incident.services).toMatchObject([{ serviceId: service.id }]);

    const queued = await deliveries();
    expect(queued.map(({ kind, lane, address, channelId, status, runMessageId }) => ({ kind, lane, address, channelId, status, runMessageId }))).toEqual([
      { kind: "slack", lane: `channel:${channel.id}`, address: "", channelId: channel.id, status: "queued", runMessageId: messageId },
      { kind: "email", lane: "email:b@customer.example", address: "b@customer.example", channelId: null, status: "queued", runMessageId: messageId },
      { kind: "email", lane: "email:a@customer.example", address: "a@customer.example", channelId: null, status: "queued", runMessageId: messageId },
    ]);
    const leave = queued.slice(1).map(({ content }) => (content as { leaveHref: string }).leaveHref);
    expect(new Set(leave).size).toBe(2);
    expect(leave[0]).toContain("/leave/");
    for (const { content } of queued) expect(JSON.stringify(content)).not.toMatch(/RUN-|REL-|Zieliński/);
    expect((await jobs()).map(({ data }) => data)).toEqual([{ lane: `channel:${channel.id}` }, { lane: "email:a@customer.example" }, { lane: "email:b@customer.example" }]);
  });

  test("inside reaches whom the plan names, once each, and nobody else", async () => {
    const { amara, tomasz, vera, run, declared } = await liveRun();
    await signUp("Nobody Named", "engineer");
    must(await orders.startStep({ run, stepId: must(await getRun({ run }, amara)).plan.document.steps.items[0]?.id }, at(await signUp("Stepped In", "engineer"), 2)));
    await subscribe("a@customer.example");
    await db().person.update({ where: { id: vera.actor.id }, data: { deactivatedAt: noon } });
    must(await sendMessage({ run, ...words, planMessageId: declared, ways: ["email"] }, at(tomasz, 4)));
    const queued = await deliveries();
    expect(queued.filter(({ runMessageId }) => runMessageId).map(({ address }) => address).sort()).toEqual(["amara.okafor@ripcord.example", "stepped.in@ripcord.example", "tomasz.zieli.ski@ripcord.example"]);
    expect(queued.at(-1)?.content).toMatchObject({ href: `/runs/${run}`, subject: "Dashboards are slow" });
    expect(await db().statusIncident.count()).toBe(0);
  });

  test("thousands of subscribers fits into one transaction", async () => {
    const { tomasz, run, started } = await liveRun();
    await subscribe(...Array.from({ length: 6_000 }, (_, at) => `c${at}@customer.example`));
    must(await sendMessage({ run, ...words, planMessageId: started, ways: ["email"] }, at(tomasz, 4)));
    expect(await db().delivery.count()).toBe(6_000);
    expect(await jobs()).toHaveLength(6_000);
  });

  test("the same message twice is sent once", async () => {
    const { tomasz, run, started } = await liveRun();
    const order = { run, ...words, planMessageId: started, ways: ["statusPage"], messageId: "01a1fcbe-068a-73ae-96f0-a15c0a44f5aa" };
    const both = await Promise.all([sendMessage(order, at(tomasz, 4)), sendMessage(order, at(tomasz, 4))]);
    expect(both.map(must)).toEqual([{ messageId: order.messageId, count: 1 }, { messageId: order.messageId, count: 1 }]);
    expect(await db().runMessage.count()).toBe(1);
    expect(await db().statusUpdate.count()).toBe(1);
    expect(await db().event.count({ where: { type: "run.messageSent" } })).toBe(1);
  });

  test("by two people at once goes out once; the other reads what was sent, and can send after it", async () => {
    const { tomasz, amara, run, started } = await liveRun();
    const order = { run, ...words, planMessageId: started };
    const both = await Promise.all([sendMessage({ ...order, title: "By Tomasz" }, at(tomasz, 4)), sendMessage({ ...order, title: "By Amara" }, at(amara, 4))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    const first = await db().runMessage.findFirstOrThrow({ include: { sentBy: true } });
    expect(refused && !refused.ok ? refused.refusal : null).toMatchObject({
      kind: "conflict",
      say: `${first.sentBy?.name} sent a message meanwhile. Read it, then send yours if it is still needed.`,
      current: { count: 1, sent: [{ title: first.title, text: first.text, who: first.sentBy?.name, at: first.sentAt.getTime() }] },
    });
    must(await sendMessage({ ...order, title: "After all", after: 1 }, at(amara, 5)));
    expect(await db().runMessage.count()).toBe(2);
  });

  test("is refused for what is not there, and then nothing is kept", async () => {
    const { tomasz, amara, run, started, declared } = await liveRun();
    const removed = await addChannel("#old", { removedAt: noon });
    const gone = await signUp("Gone Away", "engineer");
    await db().person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: noon } });
    const tries: [object, object][] = [
      [{ run: "RUN-99" }, { kind: "missing" }],
      [{ planMessageId: "01a1fcbe-068a-73ae-96f0-a15c0a44f5ff" }, { kind: "missing" }],
      [{ ways: [removed.id] }, { kind: "invalid", say: expect.stringContaining("#old was removed") }],
      [{ ways: ["01a1fcbe-068a-73ae-96f0-a15c0a44f5ff"] }, { kind: "invalid" }],
      [{ planMessageId: declared, ways: ["statusPage"] }, { kind: "invalid" }],
      [{ nextById: gone.actor.id }, { kind: "invalid", fields: [{ path: "nextById" }] }],
      [{ after: 3 }, { kind: "invalid", fields: [{ path: "after" }] }],
      [{ planMessageId: null }, { kind: "invalid", fields: [{ path: "audience" }] }],
      [{ text: " " }, { kind: "invalid" }],
    ];
    for (const [wrong, refusal] of tries) {
      const answer = await sendMessage({ run, ...words, planMessageId: started, ...wrong }, at(tomasz, 4));
      expect(answer.ok ? null : answer.refusal).toMatchObject(refusal);
    }
    must(await orders.dismissRun({ run, reason: "It was the meter" }, at(amara, 5)));
    const ended = await sendMessage({ run, ...words, planMessageId: started }, at(tomasz, 6));
    expect(ended.ok ? null : ended.refusal).toMatchObject({ kind: "rule", say: expect.stringContaining("has ended") });
    expect([await db().runMessage.count(), await db().statusUpdate.count(), (await deliveries()).filter(({ runMessageId }) => runMessageId).length]).toEqual([0, 0, 0]);
  });

  test("is for those who may; a viewer only when the plan names them", async () => {
    const { vera, amara, run, started, release } = await liveRun();
    const refused = await sendMessage({ run, ...words, planMessageId: started }, at(vera, 4));
    expect(refused.ok ? null : refused.refusal.kind).toBe("forbidden");
    expect((await sendMessage({ run, ...words, planMessageId: started }, { ...amara, actor: null })).ok).toBe(false);
    await db().release.update({ where: { id: release.id }, data: { ownerId: vera.actor.id } });
    must(await sendMessage({ run, ...words, planMessageId: started }, at(vera, 4)));
  });

  test("unfinished words goes out as it was shown: nothing stands in front", async () => {
    const { tomasz, run } = await liveRun();
    const { messageId } = must(await sendMessage({ run, ...words, audience: "external", text: "At {next_update} {soon}" }, at(tomasz, 4)));
    expect(await db().runMessage.findUniqueOrThrow({ where: { id: messageId } })).toMatchObject({ text: "At {next_update} {soon}", planMessageId: null, moment: "update" });
  });
});

describe("skipping", () => {
  test("is recorded once, with its reason", async () => {
    const { tomasz, run, declared } = await liveRun();
    const skip = { run, planMessageId: declared, reason: "Everybody sits in this room" };
    const [first, second] = await Promise.all([skipMessage(skip, at(tomasz, 4)), skipMessage(skip, at(tomasz, 4))]);
    expect([must(first), must(second)]).toEqual([{ planMessageId: declared }, { planMessageId: declared }]);
    const events = await db().event.findMany({ where: { type: "run.messageSkipped" } });
    expect(events).toMatchObject([{ personId: tomasz.actor.id, data: { planMessageId: declared, reason: "Everybody sits in this room", title: "First message for Leadership, support" } }]);
  });

  test("needs a reason, a run under way and somebody who may", async () => {
    const { tomasz, vera, amara, run, declared } = await liveRun();
    const skip = { run, planMessageId: declared, reason: "Not needed" };
    expect((await skipMessage({ ...skip, reason: " " }, tomasz)).ok).toBe(false);
    expect((await skipMessage(skip, vera)).ok).toBe(false);
    must(await orders.dismissRun({ run, reason: "It was the meter" }, at(amara, 5)));
    expect((await skipMessage(skip, at(tomasz, 6))).ok).toBe(false);
    expect(await db().event.count({ where: { type: "run.messageSkipped" } })).toBe(0);
  });
});
