import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import type { PrismaClient } from "@/prisma/generated/client";
import { done } from "@/lib/domain/result/result";
import { clients, type Transaction } from "./db";
import { query } from "./query";
import { freshDatabase } from "./testing/database";
import { noon, signUp } from "./testing/world";

beforeEach(freshDatabase);

const countPeople = query({ may: "workspace.read", input: z.strictObject({}), run: async ({ tx }) => done(await tx.person.count()) });
const sneaks: Record<string, (tx: Transaction) => Promise<unknown>> = {
  "by a model": (tx) => tx.person.updateMany({ data: { role: "administrator" } }),
  "in words of its own": (tx) => tx.$executeRaw`update "Person" set role = 'administrator'`,
  "as if it asked": (tx) => tx.$queryRaw`update "Person" set role = 'administrator' returning id`,
  "in a transaction": (tx) => (tx as PrismaClient).$transaction((inner) => inner.$executeRaw`update "Person" set role = 'administrator'`),
  "by several statements, which make a transaction": (tx) => tx.service.create({ data: { name: "Orders", createdAt: noon, owner: { create: { name: "Otto", email: "otto@ripcord.example", role: "engineer", timeZone: "UTC", createdAt: noon } } } }),
};

test("a query reads for everyone signed in, and for nobody else", async () => {
  const viewer = await signUp("Viola Viewer", "viewer");
  expect(await countPeople({}, viewer)).toEqual(done(1));
  expect(await countPeople({}, { actor: null, now: noon, via: "browser" })).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
});

test.each(Object.entries(sneaks))("PostgreSQL refuses a query that writes %s", async (_, write) => {
  const viewer = await signUp("Viola Viewer", "viewer");
  const sneak = query({ may: "workspace.read", input: z.strictObject({}), run: async ({ tx }) => done(await write(tx)) });
  await expect(sneak({}, viewer)).rejects.toThrow("read-only");
  expect(await clients().read.person.count({ where: { role: "viewer" } })).toBe(1);
});

test("what is asked and what is written at the same moment keep to their own connections", async () => {
  const viewer = await signUp("Viola Viewer", "viewer");
  const title = (at: number) => clients().write.person.update({ where: { id: viewer.actor.id }, data: { title: `Title ${at}` } });
  const isReadOnly = async (tx: Pick<Transaction, "$queryRaw">) => (await tx.$queryRaw<{ on: string }[]>`select current_setting('transaction_read_only') as on`)[0]?.on;
  const both = Array.from({ length: 20 }, (_, at) => [isReadOnly(clients().read), title(at), isReadOnly(clients().write), clients().write.$transaction(isReadOnly)]).flat();
  const answers = await Promise.all(both);
  expect(answers.filter((_, at) => at % 4 !== 1)).toEqual(Array.from({ length: 20 }, () => ["on", "off", "off"]).flat());
});

test("what a transaction asks at once goes over its one connection in turn", async () => {
  const asking = new Map<pg.Client, number>();
  let most = 0;
  const ask = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const counted = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const answer = ask.apply(this, args);
    // Outside of a transaction the pool waits for its own call to come back.
    if (!(answer instanceof Promise)) return;
    const add = (one: number) => asking.set(this, (asking.get(this) ?? 0) + one).get(this) ?? 0;
    most = Math.max(most, add(1));
    return answer.finally(() => add(-1));
  } as never);
  await signUp("Viola Viewer", "viewer");
  const around = { services: true, tokens: true } as const;
  expect(await clients().write.$transaction((tx) => tx.person.findMany({ include: around }))).toMatchObject([{ name: "Viola Viewer", services: [], tokens: [] }]);
  const broken = clients().write.$transaction((tx) => Promise.all([tx.$queryRaw`select 1 / 0`, tx.person.findMany({ include: around })]));
  await expect(broken).rejects.toThrow("division by zero");
  expect(most).toBe(1);
  counted.mockRestore();
});
