import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { query } from "./query";
import { freshDatabase } from "./testing/database";
import { noon, signUp } from "./testing/world";

beforeEach(freshDatabase);

const countPeople = query({ may: "workspace.read", input: z.strictObject({}), run: async ({ tx }) => done(await tx.person.count()) });
const sneak = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await tx.person.updateMany({ data: { role: "administrator" } })),
});

test("a query reads for everyone signed in, and for nobody else", async () => {
  const viewer = await signUp("Viola Viewer", "viewer");
  expect(await countPeople({}, viewer)).toEqual(done(1));
  expect(await countPeople({}, { actor: null, now: noon, via: "browser" })).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
});

test("PostgreSQL refuses a query that writes", async () => {
  const viewer = await signUp("Viola Viewer", "viewer");
  await expect(sneak({}, viewer)).rejects.toThrow("read-only transaction");
});
