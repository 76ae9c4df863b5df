import { expect, test } from "vitest";
import { clients } from "./db";
import { statementNames } from "./statement-names";

test("one text has one name, and what is beyond the limit has none", () => {
  const name = statementNames(2);
  const [first, second] = [name({ sql: "select 1" }), name({ sql: "select 2" })];
  expect(new Set([first, second, ""]).size).toBe(3);
  expect(name({ sql: "select 3" })).toBe("");
  expect([name({ sql: "select 1" }), name({ sql: "select 2" })]).toEqual([first, second]);
});

test("PostgreSQL keeps what came by name, and nothing else changes", async () => {
  const ask = (number: number) => clients().write.$transaction(async (tx) => {
    const answer = await tx.$queryRaw<[{ doubled: number }]>`select ${number}::int * 2 as doubled`;
    const kept = await tx.$queryRaw<[{ uses: number }]>`select (generic_plans + custom_plans)::int as uses from pg_prepared_statements where statement like ${"%doubled"}`;
    return { doubled: answer[0].doubled, uses: kept.length };
  });
  expect(await ask(3)).toEqual({ doubled: 6, uses: 1 });
  expect(await ask(21)).toEqual({ doubled: 42, uses: 1 });
});
