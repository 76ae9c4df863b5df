import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { processMark } from "../process-mark.mjs";

const scripts = resolve(import.meta.dirname, "..");
let project;

// A project without its dependencies: whatever gets past the checks would install them.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "ripcord-start-"));
  cpSync(scripts, join(project, "scripts"), { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "version": "0.1.0", "type": "module" }');
});
afterEach(() => rmSync(join(project, ".data"), { recursive: true, force: true }));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const { DATABASE_URL: _database, NEXTAUTH_URL: _url, NEXTAUTH_SECRET: _secret, HOST: _host, ...environment } = process.env;

function run(command, { args = [], env = {}, node = [] } = {}) {
  const options = { cwd: project, env: { ...environment, PORT: "", ...env }, encoding: "utf8", timeout: 20_000 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, join("scripts", command), ...args], options);
  return { status, stdout, said: stderr.trim() };
}

async function listen() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const oldNode = ["--import", 'data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })'];

describe("what a person can mend is one sentence and exit code 1", () => {
  test.each(["start.mjs", "dev.mjs", "seed.mjs", "token.mjs"])("a Node that is too old for %s", (command) => {
    const { status, said, stdout } = run(command, { node: oldNode });
    expect({ status, said, stdout }).toEqual({ status: 1, stdout: "", said: "Ripcord needs Node 20.19 or later and this is 18.20.4: install the current long-term version from https://nodejs.org and start again." });
  });

  test("a port that is taken", async () => {
    const other = await listen();
    const { port } = other.address();
    const { status, said } = run("start.mjs", { env: { PORT: String(port) } });
    other.close();
    expect({ status, said }).toEqual({ status: 1, said: `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.` });
    expect(readdirSync(join(project, ".data"))).toEqual([]);
  });

  test("a data folder that can't be written", () => {
    writeFileSync(join(project, ".data"), "a file");
    expect(run("start.mjs")).toMatchObject({ status: 1, said: `The data folder ${join(project, ".data")} can't be written (EEXIST): move away the file that has its name.` });
  });

  test("a Ripcord that runs already", () => {
    mkdirSync(join(project, ".data"));
    const note = { pid: process.pid, mark: processMark(process.pid), address: "http://localhost:3000" };
    writeFileSync(join(project, ".data", "running.json"), JSON.stringify(note));
    expect(run("start.mjs")).toMatchObject({ status: 1, said: `Ripcord is already running at http://localhost:3000 (process ${process.pid}): open that, or stop it first.` });
  });

  test.each([
    ["nothing listens", "postgresql://x:secret@127.0.0.1:1/x", "The database at 127.0.0.1:1 can't be reached (ECONNREFUSED): start it or correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one."],
    ["the query outranks", "postgresql://x:secret@127.0.0.1:2/x?host=127.0.0.2&port=1", "The database at 127.0.0.2:1 can't be reached (ECONNREFUSED): start it or correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one."],
    ["it is no address", "localhost/x", "DATABASE_URL is not the address of a PostgreSQL database: it looks like postgresql://user:password@host:5432/database."],
    ["it is another database", "mysql://localhost/x", "DATABASE_URL is not the address of a PostgreSQL database: it looks like postgresql://user:password@host:5432/database."],
  ])("a database that can't be reached: %s", async (_, url, sentence) => {
    const other = await listen();
    const port = String(other.address().port);
    other.close();
    expect(run("start.mjs", { env: { DATABASE_URL: url, PORT: port, NEXTAUTH_SECRET: "given" } })).toMatchObject({ status: 1, said: sentence });
    expect(existsSync(join(project, ".data"))).toBe(false);
  });

  test.each([
    ["start.mjs", ["--nodemo"], {}, "--nodemo is not an option here: there is only --no-demo (npm start -- --no-demo)."],
    ["start.mjs", [], { PORT: "three" }, "PORT=three is not a port: choose a number from 1 to 65535, for example PORT=3001 npm start."],
    ["start.mjs", [], { PORT: "70000" }, "PORT=70000 is not a port: choose a number from 1 to 65535, for example PORT=3001 npm start."],
    ["start.mjs", [], { NEXTAUTH_URL: "ripcord.example" }, "NEXTAUTH_URL=ripcord.example is not an address: give the one that people type, for example https://ripcord.example.com."],
    ["seed.mjs", ["--rest"], {}, "--rest is not an option here: there is only --reset (npm run seed -- --reset)."],
    ["token.mjs", ["--email", "a@example.com"], {}, "Say whose token it is and what will use it: npm run --silent token -- --email EMAIL --name NAME"],
    ["token.mjs", ["--mail", "a@example.com"], {}, "Say whose token it is and what will use it: npm run --silent token -- --email EMAIL --name NAME"],
  ])("%s %j %o", (command, args, env, sentence) => {
    expect(run(command, { args, env })).toMatchObject({ status: 1, said: sentence });
  });
});

describe("settings", () => {
  const read = async (env, args = []) => (await import("./settings.mjs")).readSettings(args, env);

  test("stand in .env or in the environment, which wins; empty ones count as none", async () => {
    const { readEnvironment } = await import("./settings.mjs");
    const file = join(project, ".env");
    writeFileSync(file, 'PORT=4000\nDATABASE_URL="postgresql://localhost/kept"\n');
    expect(readEnvironment({ PORT: "5000" }, file)).toEqual({ PORT: "5000", DATABASE_URL: "postgresql://localhost/kept" });
    rmSync(file);
    expect(readEnvironment({}, file)).toEqual({});
    expect(await read({ PORT: "", DATABASE_URL: "", NEXTAUTH_URL: "" })).toMatchObject({ port: 3000, url: "http://localhost:3000", databaseUrl: undefined, noDemo: false });
    expect(await read({ PORT: "4000", NEXTAUTH_URL: "https://ripcord.example.com" }, ["--no-demo"])).toMatchObject({ port: 4000, url: "https://ripcord.example.com", noDemo: true });
  });

  test("reach the server without a demo mode that was only wished for", async () => {
    const { serverEnvironment } = await import("./server.mjs");
    const settings = await read({ RIPCORD_DEMO: "1", OIDC_ISSUER: "https://id.example.com", NODE_ENV: "test" });
    const made = { settings, databaseUrl: "postgresql://localhost/x", secret: "s", version: "0.1.0", dev: false };
    expect(serverEnvironment({ ...made, demo: false })).not.toHaveProperty("RIPCORD_DEMO");
    expect(serverEnvironment({ ...made, demo: true })).toMatchObject({ RIPCORD_DEMO: "1", NODE_ENV: "production", OIDC_ISSUER: "https://id.example.com", NEXT_TELEMETRY_DISABLED: "1", NEXTAUTH_URL: "http://localhost:3000" });
  });
});

describe("the secret that signs sessions", () => {
  test("is made once, for this user's eyes, unless one is given", async () => {
    const { sessionSecret } = await import("./secret.mjs");
    const folder = join(project, ".data");
    expect(sessionSecret({ NEXTAUTH_SECRET: "given" }, folder)).toBe("given");
    expect(existsSync(folder)).toBe(false);
    const made = sessionSecret({}, folder);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(sessionSecret({}, folder)).toBe(made);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });
});

test.each([
  ["postgresql://localhost/x", true],
  ["postgresql://me@127.0.0.1:5433/x", true],
  ["postgresql://me@[::1]/x", true],
  ["postgresql:///x?host=/var/run/postgresql", true],
  ["postgresql://db.example.com/x", false],
  ["postgresql://localhost/x?host=db.example.com", false],
  ["postgresql://localhost.example.com/x", false],
])("the demo may be seeded into %s: %s", async (url, isLocal) => {
  const { requireLocal } = await import("./local-database.mjs");
  const outcome = await requireLocal(url).then(() => true, (error) => error.message);
  expect(outcome).toEqual(isLocal || expect.stringMatching(/^The demo is only for a database on this machine/));
});

test("a start that lost its npm is told so", async () => {
  const script = `process.env.npm_lifecycle_event = "start";
    const { awaitWish } = await import(${JSON.stringify(join(scripts, "start", "wish.mjs"))});
    const wish = awaitWish();
    const hold = setTimeout(() => process.exit(1), 15_000);
    process.stdout.write("waiting\\n");
    await wish.comes;
    (await import("node:fs")).writeFileSync(${JSON.stringify(join(project, "told"))}, "yes");
    clearTimeout(hold);`;
  const shell = spawn("/bin/sh", ["-c", '"$0" --input-type=module --eval "$1"; true', process.execPath, script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(shell.stdout, "data");
  shell.kill("SIGKILL");
  await expect.poll(() => existsSync(join(project, "told")) && readFileSync(join(project, "told"), "utf8"), { timeout: 5000 }).toBe("yes");
});
