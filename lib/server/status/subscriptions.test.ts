import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Context } from "../context";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, noon } from "../testing/world";
import { confirmUpdates } from "./confirm-updates";
import { confirmedSubscribers } from "./confirmed-subscribers";
import { joinUpdates } from "./join-updates";
import { leaveUpdates } from "./leave-updates";

beforeEach(async () => {
  await freshDatabase();
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  vi.stubEnv("NEXTAUTH_URL", "https://ripcord.example");
});
afterEach(() => void vi.unstubAllEnvs());

const db = () => clients().write;
const nobody = (minutes = 0): Context => ({ actor: null, now: new Date(noon.getTime() + minutes * 60_000), via: "browser" });
const mails = () => db().delivery.findMany({ orderBy: { number: "asc" } });

async function tokenMailed(): Promise<string> {
  const { content } = (await mails()).at(-1) ?? { content: {} };
  return /\/status\/confirm\/([\w.-]+)/.exec((content as { text?: string }).text ?? "")?.[1] ?? "";
}
const leaveToken = async () => (await confirmedSubscribers(db()))[0]?.leaveHref.split("/").at(-1) ?? "";

async function joined(email = "jo@example.com") {
  must(await joinUpdates({ email }, nobody()));
  must(await confirmUpdates({ token: await tokenMailed() }, nobody(1)));
}

describe("asking for updates", () => {
  test("sends one e-mail to the address and keeps nothing else of it", async () => {
    await db().workspace.update({ where: { id: 1 }, data: { name: "Northlight" } });
    expect(await joinUpdates({ email: " Jo@Example.com" }, nobody())).toEqual({ ok: true, value: { asked: true } });
    expect(await mails()).toMatchObject([{ kind: "email", lane: "email:jo@example.com", address: "jo@example.com", status: "queued", content: { subject: "Confirm updates from Northlight", text: expect.stringContaining("https://ripcord.example/status/confirm/") } }]);
    expect(await db().subscriber.count()).toBe(0);
  });

  test("says the same to whoever gets them already, and sends nothing", async () => {
    await joined();
    const before = (await mails()).length;
    expect(await joinUpdates({ email: "jo@example.com" }, nobody(2))).toEqual({ ok: true, value: { asked: true } });
    expect(await mails()).toHaveLength(before);
  });

  test("fills nobody's inbox", async () => {
    for (let each = 0; each < 6; each += 1) expect((await joinUpdates({ email: "victim@example.com" }, nobody(each))).ok).toBe(true);
    expect(await mails()).toHaveLength(3);
  });

  test("refuses what is no address, and queues nothing", async () => {
    for (const email of ["", "jo", "jo@example.com\r\nBcc: eve@example.com", "jo@example.com,eve@example.com", null, "x".repeat(2_000_000)]) {
      expect(await joinUpdates({ email }, nobody())).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path: "email" }, ...[]] } });
    }
    expect(await mails()).toEqual([]);
  });
});

describe("confirming", () => {
  test("makes a subscriber once, however often the link is opened", async () => {
    await joined();
    must(await confirmUpdates({ token: await tokenMailed() }, nobody(5)));
    expect(await db().subscriber.findMany()).toMatchObject([{ email: "jo@example.com", createdAt: noon, confirmedAt: nobody(1).now, leftAt: null }]);
  });

  test("two clicks at once are one", async () => {
    must(await joinUpdates({ email: "jo@example.com" }, nobody()));
    const token = await tokenMailed();
    const both = await Promise.all([confirmUpdates({ token }, nobody(1)), confirmUpdates({ token }, nobody(1))]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await db().subscriber.count()).toBe(1);
  });

  test("needs a link that we signed for this, less than two days ago", async () => {
    await joined();
    for (const token of ["", "x", `${await tokenMailed()}x`, await leaveToken(), "\u{1F389}"]) {
      expect(await confirmUpdates({ token }, nobody(2))).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("Ask for updates again") } });
    }
    expect((await confirmUpdates({ token: await tokenMailed() }, nobody(49 * 60))).ok).toBe(false);
  });
});

describe("leaving", () => {
  test("is one request, and the same again is fine", async () => {
    await joined();
    const token = await leaveToken();
    must(await leaveUpdates({ token }, nobody(10)));
    must(await leaveUpdates({ token }, nobody(20)));
    expect(await confirmedSubscribers(db())).toEqual([]);
    expect(await db().subscriber.findMany()).toMatchObject([{ leftAt: nobody(10).now }]);
  });

  test("is not undone by the older e-mail, but by asking again", async () => {
    await joined();
    const older = await tokenMailed();
    must(await leaveUpdates({ token: await leaveToken() }, nobody(10)));
    expect((await confirmUpdates({ token: older }, nobody(11))).ok).toBe(false);
    must(await joinUpdates({ email: "jo@example.com" }, nobody(12)));
    must(await confirmUpdates({ token: await tokenMailed() }, nobody(13)));
    expect(await confirmedSubscribers(db())).toMatchObject([{ email: "jo@example.com" }]);
  });

  test("takes nobody else along", async () => {
    await joined("ann@example.com");
    const annsWayOut = await leaveToken();
    await joined("jo@example.com");
    must(await leaveUpdates({ token: annsWayOut }, nobody(10)));
    expect(await confirmedSubscribers(db())).toMatchObject([{ email: "jo@example.com" }]);
    expect((await leaveUpdates({ token: await tokenMailed() }, nobody(11))).ok).toBe(false);
  });
});
