import { beforeEach, describe, expect, test } from "vitest";
import { verifyPassword } from "../access/password";
import type { Context } from "../context";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, noon } from "../testing/world";
import { setUp } from "./set-up";

beforeEach(freshDatabase);

const db = () => clients().write;
const nobody: Context = { actor: null, now: noon, via: "browser" };
const rafael = { name: "Rafael Souza", email: "Rafael@Ripcord.example ", password: "a quiet morning", timeZone: "America/Sao_Paulo" };

describe("setting up", () => {
  test("makes the first administrator, who can sign in, and the templates to start from", async () => {
    const made = must(await setUp(rafael, nobody));
    expect(made.email).toBe("rafael@ripcord.example");
    const person = await db().person.findUniqueOrThrow({ where: { id: made.id } });
    expect(person).toMatchObject({ name: "Rafael Souza", role: "administrator", timeZone: "America/Sao_Paulo", deactivatedAt: null });
    expect(person.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(person.passwordHash, "a quiet morning")).toBe(true);
    expect(await db().template.count()).toBe(6);
    expect(await db().event.findMany()).toMatchObject([{ type: "person.joined", personId: made.id, data: { name: "Rafael Souza", how: "set-up" } }]);
  });

  test("is over as soon as there is anybody, even somebody deactivated", async () => {
    const { id } = must(await setUp(rafael, nobody));
    await db().person.update({ where: { id }, data: { deactivatedAt: noon } });
    const second = await setUp({ ...rafael, email: "other@ripcord.example" }, nobody);
    expect(second).toMatchObject({ ok: false, refusal: { kind: "missing", say: expect.stringContaining("set up already") } });
    expect(await db().person.count()).toBe(1);
  });

  test("of twelve at once makes one", async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, (_, at) => setUp({ ...rafael, email: `rafael.${at}@ripcord.example` }, nobody)));
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    expect(await db().person.count()).toBe(1);
    expect(await db().event.count()).toBe(1);
  });

  test.each([
    ["name", { name: " " }],
    ["email", { email: "rafael" }],
    ["password", { password: "too short" }],
    ["password", { password: "a\u0000quiet morning" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
  ])("refuses a wrong %s and keeps nothing", async (path, wrong) => {
    const refused = await setUp({ ...rafael, ...wrong }, nobody);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path }] } });
    expect(await db().person.count()).toBe(0);
  });

  test("takes no role from whoever asks", async () => {
    expect(await setUp({ ...rafael, role: "viewer" }, nobody)).toMatchObject({ refusal: { kind: "invalid" } });
  });
});
