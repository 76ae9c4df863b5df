import { beforeAll, expect, test } from "vitest";
import { must, signUp } from "../testing/world";
import { listPeople } from "./list-people";

let amara: Awaited<ReturnType<typeof signUp>>;

beforeAll(async () => {
  amara = await signUp("Amara Okafor", "productManager");
  await signUp("Bot 100%_x", "viewer");
});

test.each([
  ["%", ["Bot 100%_x"]],
  ["_", ["Bot 100%_x"]],
  ["\\", []],
  ["AMARA", ["Amara Okafor"]],
])("what is asked for are letters, not a pattern: %s", async (q, names) => {
  expect(must(await listPeople({ q, limit: 50 }, amara)).items.map(({ name }) => name)).toEqual(names);
});
