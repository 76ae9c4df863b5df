import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "./command";
import { clients } from "./db";
import { createRelease } from "./release/create-release";
import { freshDatabase } from "./testing/database";
import { must, noon, signUp } from "./testing/world";

beforeEach(freshDatabase);

const db = () => clients().write;
const input = z.strictObject({ release: z.string(), name: z.string().min(2, "Write at least two letters.") });

const rename = command({
  may: "release.edit",
  input,
  release: ({ release }) => release,
  run: async ({ tx, release, record }, { name }) => {
    await tx.release.update({ where: { id: release.id }, data: { name } });
    if (name === "Refused") return refuseRule("Not this name.");
    if (name === "Bug") throw new Error("a bug");
    if (name !== "Unrecorded") record({ type: "release.changed", data: { name } });
    return done(name);
  },
});

async function aRelease() {
  const amara = await signUp("Amara Okafor", "productManager");
  return { amara, ...must(await createRelease({ name: "Checkout", version: "1" }, amara)) };
}

describe("a command", () => {
  test("changes rows, stores readiness and appends its numbered event in one transaction", async () => {
    const { amara, key, id } = await aRelease();
    expect(await rename({ release: key, name: "Payment" }, amara)).toEqual(done("Payment"));
    const release = await db().release.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { number: "asc" } } } });
    expect(release.name).toBe("Payment");
    expect(release.eventCount).toBe(2);
    expect(release.blockerCount).toBeGreaterThan(0);
    expect(release.events.map(({ number, type, personId, at, via }) => ({ number, type, personId, at, via }))).toEqual([
      { number: 1, type: "release.created", personId: amara.actor.id, at: noon, via: "browser" },
      { number: 2, type: "release.changed", personId: amara.actor.id, at: noon, via: "browser" },
    ]);
  });

  test("keeps nothing of a refusal, nor of a bug, which is thrown", async () => {
    const { amara, key, id } = await aRelease();
    expect(await rename({ release: key, name: "Refused" }, amara)).toEqual(refuseRule("Not this name."));
    await expect(rename({ release: key, name: "Bug" }, amara)).rejects.toThrow("a bug");
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Checkout", eventCount: 1 });
    expect(await db().event.count()).toBe(1);
  });

  test("asks for the permission before it looks at the input", async () => {
    const { key } = await aRelease();
    const jonas = await signUp("Jonas Lindqvist", "engineer");
    const forbidden = await rename({ release: key, name: "" }, jonas);
    expect(forbidden).toMatchObject({ ok: false, refusal: { kind: "forbidden", say: expect.stringContaining("Ask an administrator") } });
    expect(await rename({ release: key, name: "Payment" }, { ...jonas, actor: null })).toMatchObject({ refusal: { kind: "forbidden", say: "Sign in first." } });
  });

  test("says what is wrong with each field, and which release is not there", async () => {
    const { amara, key } = await aRelease();
    expect(await rename({ release: key, name: "x", extra: 1 }, amara)).toMatchObject({
      refusal: { kind: "invalid", say: "2 fields need your attention.", fields: [{ path: "name", say: "Write at least two letters." }, { path: "", say: "Remove what is not known here: extra." }] },
    });
    expect(await rename({ release: "REL-999", name: "Payment" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await rename("nonsense", amara)).toMatchObject({ refusal: { kind: "invalid", say: "This must be an object." } });
  });

  test("numbers the events of one release without gaps, however many come at once", async () => {
    const { amara, key, id } = await aRelease();
    await Promise.all(Array.from({ length: 20 }, (_, at) => rename({ release: key, name: at % 4 === 3 ? "Refused" : `Name ${at}` }, amara)));
    const numbers = await db().event.findMany({ where: { releaseId: id }, orderBy: { number: "asc" }, select: { number: true } });
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });
});

describe("the database itself", () => {
  test("refuses to change or remove an event, or a sealed plan version, or a ready release with a blocker", async () => {
    const { id } = await aRelease();
    await expect(db().event.updateMany({ data: { type: "forged" } })).rejects.toThrow("never changed or removed");
    await expect(db().event.deleteMany()).rejects.toThrow("never changed or removed");
    await db().planVersion.updateMany({ data: { sealedAt: noon } });
    await expect(db().planVersion.updateMany({ data: { note: "forged" } })).rejects.toThrow("never changed or removed");
    await expect(db().release.update({ where: { id }, data: { status: "ready" } })).rejects.toThrow("Release_ready_without_blockers");
  });
});
