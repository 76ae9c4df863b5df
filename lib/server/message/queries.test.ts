import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { liveRun } from "../testing/live-run";
import { at, must, noon } from "../testing/world";
import { getMessage, listMessages } from "./queries";
import { sendMessage } from "./send-message";

beforeEach(freshDatabase);
process.env.NEXTAUTH_SECRET = "a secret of forty letters that nobody sees";

const db = () => clients().write;
const subscribe = (count: number) => db().subscriber.createMany({ data: Array.from({ length: count }, (_, each) => ({ email: `c${each}@customer.example`, createdAt: noon, confirmedAt: noon })) });

async function room(createdById: string, name = "#support") {
  return db().channel.create({ data: { kind: "slack", name, url: "https://hooks.example/secret", createdById, createdAt: noon } });
}

describe("composing a message", () => {
  test("shows the ways to customers, with how many each reaches", async () => {
    const { amara, run, started } = await liveRun();
    await subscribe(3);
    const channel = await room(amara.actor.id);
    await db().channel.create({ data: { kind: "webhook", name: "Old", url: "https://old.example", createdById: amara.actor.id, createdAt: noon, removedAt: noon } });
    await db().workspace.update({ where: { id: 1 }, data: { bannerOrigins: ["https://app.example", "https://www.example"] } });
    const view = must(await getMessage({ run, planMessageId: started ?? null }, amara));
    expect(view.ways.map(({ id, name, count }) => [id, name, count])).toEqual([
      ["statusPage", "Status page", null],
      ["email", "E-mail", 3],
      ["banner", "In-app banner", null],
      [channel.id, "Slack #support", null],
    ]);
    expect(view.ways[2]?.say).toBe("On 2 sites");
    expect(view).toMatchObject({ audience: "external", workspace: { name: "Northlight", timeZone: "Europe/Berlin" }, before: null, sent: null, maySend: true });
    expect(JSON.stringify(view)).not.toContain("hooks.example");
  });

  test("shows inside no way to the public", async () => {
    const { amara, run, declared } = await liveRun();
    const view = must(await getMessage({ run, planMessageId: declared ?? null }, amara));
    expect(view.ways.map(({ id, count }) => [id, count])).toEqual([["email", 2]]);
    const fresh = must(await getMessage({ run, planMessageId: null, audience: "internal" }, amara));
    expect(fresh).toMatchObject({ message: null, audience: "internal" });
  });

  test("shows what became of the one before, receiver by receiver", async () => {
    const { amara, tomasz, run, started, every, declared } = await liveRun();
    await subscribe(4);
    const channel = await room(amara.actor.id);
    const words = { title: "Slow", text: "We are on it." };
    const { messageId } = must(await sendMessage({ run, ...words, planMessageId: started, ways: ["statusPage", "email", channel.id], after: 0 }, at(tomasz, 4)));
    must(await sendMessage({ run, ...words, title: "Inside", planMessageId: declared, ways: [], after: 1 }, at(tomasz, 5)));
    const mails = await db().delivery.findMany({ where: { runMessageId: messageId, kind: "email" }, orderBy: { number: "asc" } });
    const settledAt = new Date(noon.getTime() + 300_000);
    await db().delivery.updateMany({ where: { id: { in: mails.slice(0, 2).map(({ id }) => id) } }, data: { status: "sent", settledAt } });
    await db().delivery.update({ where: { id: mails[2]?.id }, data: { status: "failed", problem: "No such mailbox.", settledAt } });
    await db().delivery.updateMany({ where: { channelId: channel.id }, data: { problem: "Slack answered 502.", tries: 2, nextTryAt: settledAt } });

    const { before } = must(await getMessage({ run, planMessageId: every ?? null }, amara));
    expect(before).toMatchObject({ id: messageId, title: "Slow", who: "Tomasz Zieliński", at: noon.getTime() + 240_000 });
    expect(before?.ways).toEqual([
      { way: "statusPage", name: "Status page", sent: 1, queued: 0, failed: 0, at: noon.getTime() + 240_000, open: [] },
      { way: "email", name: "E-mail", sent: 2, queued: 1, failed: 1, at: settledAt.getTime(), open: [{ id: mails[2]?.id, address: mails[2]?.address, status: "failed", problem: "No such mailbox.", tries: 0, nextTryAt: null }] },
      { way: channel.id, name: "Slack #support", sent: 0, queued: 1, failed: 0, at: null, open: [expect.objectContaining({ problem: "Slack answered 502.", tries: 2, nextTryAt: settledAt.getTime() })] },
    ]);
    expect(must(await getMessage({ run, planMessageId: started ?? null }, amara)).sent?.id).toBe(messageId);
    expect(must(await listMessages({ run }, amara)).sent.map(({ title }) => title)).toEqual(["Inside", "Slow"]);
  });

  test("is for everybody to read; a viewer sees that sending is not for them", async () => {
    const { vera, amara, run, started } = await liveRun();
    expect(must(await getMessage({ run, planMessageId: started ?? null }, vera)).maySend).toBe(false);
    expect((await getMessage({ run, planMessageId: started ?? null }, { ...amara, actor: null })).ok).toBe(false);
    expect((await getMessage({ run: "RUN-99", planMessageId: null }, amara)).ok).toBe(false);
    expect((await getMessage({ run, planMessageId: "01a1fcbe-068a-73ae-96f0-a15c0a44f5ff" }, amara)).ok).toBe(false);
  });
});
