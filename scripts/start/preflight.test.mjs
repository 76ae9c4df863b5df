import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTemporaryDatabase } from "../database/temporary.mjs";
import { migrate } from "../make/prisma.mjs";
import { requireUsable } from "./preflight.mjs";

let database;
beforeAll(async () => {
  database = await startTemporaryDatabase();
  await asOwner("create role app login password 'word'", `alter schema public owner to app`, `revoke create on database ${new URL(database.url).pathname.slice(1)} from public`);
});
afterAll(() => database?.stop());

const asApp = () => Object.assign(new URL(database.url), { username: "app", password: "word" }).href;

async function asOwner(...statements) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

test("a user who may not make a schema hears what to do, and needs it no more once it is made", async () => {
  const name = new URL(database.url).pathname.slice(1);
  await expect(requireUsable(asApp())).rejects.toThrow(`GRANT CREATE ON DATABASE "${name}" TO "app", then start again.`);
  await asOwner(`grant create on database ${name} to app`);
  await requireUsable(asApp());
  expect(await migrate(asApp())).toMatch(/applied$/);
  await asOwner(`revoke create on database ${name} from app`);
  await requireUsable(asApp());
  expect(await migrate(asApp())).toBe("up to date");
});

test("the owner of the database may", async () => {
  await requireUsable(database.url);
});
