import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDatabase } from "../scripts/database.mjs";

const root = resolve(import.meta.dirname, "..");
const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "../generated"
}

datasource db {
  provider = "postgresql"
}

enum Mood {
  calm
  busy
}

model Crew {
  id       String   @id @default(uuid(7)) @db.Uuid
  name     String   @unique
  mood     Mood     @default(calm)
  joinedAt DateTime @db.Timestamptz(3)

  @@index([mood, joinedAt(sort: Desc)])
}
`;

let folder;
let data;
let database;

function prisma(args, databaseUrl = database.url) {
  const program = join(root, "node_modules", "prisma", "build", "index.js");
  const env = { ...process.env, DATABASE_URL: databaseUrl, PRISMA_SCHEMA_ENGINE_BINARY: join(root, "prisma", "schema-engine.mjs"), CI: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env, encoding: "utf8", timeout: 30_000 });
  return { status, text: stdout + stderr };
}

async function select(sql) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" }).finally(() => client.end());
  return rows.flat();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ripcord-engine-"));
  mkdirSync(join(folder, "prisma", "schema"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  copyFileSync(join(root, "prisma.config.ts"), join(folder, "prisma.config.ts"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "prisma", "schema", "crew.prisma"), SCHEMA);
  data = mkdtempSync(join(tmpdir(), "ripcord-engine-data-"));
  database = await startDatabase({ folder: data, durable: false });
}, 60_000);

afterAll(async () => {
  await database?.stop();
  for (const made of [folder, data]) rmSync(made, { recursive: true, force: true });
});

describe("the bridge to Prisma's schema engine", { timeout: 60_000 }, () => {
  it("generates the client without a database", () => {
    expect(prisma(["generate"], "")).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, "prisma", "generated", "client.ts"))).toBe(true);
  });

  it("makes a migration with a shadow database, which it takes away again", async () => {
    expect(prisma(["migrate", "dev", "--name", "first"])).toMatchObject({ status: 0 });
    const [made] = readdirSync(join(folder, "prisma", "migrations")).filter((name) => name.endsWith("_first"));
    expect(readFileSync(join(folder, "prisma", "migrations", made, "migration.sql"), "utf8")).toContain('CREATE TABLE "Crew"');
    expect(await select("select datname from pg_database where datname like 'prisma%'")).toEqual([]);
    expect(await select("select unnest(enum_range(null::\"Mood\"))::text")).toEqual(["calm", "busy"]);
  });

  it("deploys, and says that nothing is left to do", () => {
    expect(prisma(["migrate", "deploy"])).toMatchObject({ status: 0, text: expect.stringContaining("No pending migrations") });
    expect(prisma(["migrate", "status"])).toMatchObject({ status: 0, text: expect.stringContaining("up to date") });
  });

  it("deploys to an empty database from the migrations alone", async () => {
    await select("create database fresh");
    const fresh = database.url.replace(/[^/]*$/, "fresh");
    expect(prisma(["migrate", "status"], fresh)).toMatchObject({ status: 1, text: expect.stringContaining("not yet been applied") });
    expect(prisma(["migrate", "deploy"], fresh)).toMatchObject({ status: 0, text: expect.stringContaining("successfully applied") });
  });

  it("reads enums, defaults and indexes back from the catalogues without seeing a difference", () => {
    const compare = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--exit-code"];
    expect(prisma(compare)).toMatchObject({ status: 0, text: expect.stringContaining("No difference") });
    appendFileSync(join(folder, "prisma", "schema", "crew.prisma"), "\nmodel Ship {\n  id Int @id\n}\n");
    expect(prisma(compare)).toMatchObject({ status: 2, text: expect.stringMatching(/Added tables\s+- Ship/) });
    expect(prisma([...compare, "--script"]).text).toContain('CREATE TABLE "Ship"');
  });

  it("runs a function whose body has semicolons of its own", async () => {
    const folded = join(folder, "prisma", "migrations", "99990101000000_function");
    mkdirSync(folded);
    writeFileSync(join(folded, "migration.sql"), "CREATE FUNCTION pick() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;\n-- done; really\n");
    expect(prisma(["migrate", "deploy"])).toMatchObject({ status: 0 });
    expect(await select("select pick()")).toEqual([42]);
  });

  it.each([
    ["an unreachable server", () => "postgresql://x:y@127.0.0.1:1/none", "Can't reach database server at `127.0.0.1:1`"],
    ["a missing database", () => database.url.replace(/[^/]*$/, "missing"), "Database `missing` does not exist"],
    ["a wrong password", () => database.url.replace(/ripcord:[^@]*/, "ripcord:wrong"), "Authentication failed"],
  ])("names %s", (_, url, sentence) => {
    expect(prisma(["migrate", "deploy"], url())).toMatchObject({ status: 1, text: expect.stringContaining(sentence) });
  });

  it("reports a migration that PostgreSQL refuses, and stops at it from then on", () => {
    const bad = join(folder, "prisma", "migrations", "99990201000000_bad");
    mkdirSync(bad);
    writeFileSync(join(bad, "migration.sql"), 'ALTER TABLE "Nowhere" ADD COLUMN x int;');
    expect(prisma(["migrate", "deploy"])).toMatchObject({ status: 1, text: expect.stringContaining("No such table: Nowhere") });
    expect(prisma(["migrate", "deploy"])).toMatchObject({ status: 1, text: expect.stringContaining("99990201000000_bad") });
    expect(prisma(["migrate", "status"])).toMatchObject({ status: 1, text: expect.stringContaining("have failed") });
  });
});
