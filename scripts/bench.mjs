import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { grow } from "./bench/grow.mjs";
import { measureByTurns } from "./bench/measure.mjs";
import { http, rawTick } from "./bench/requests.mjs";
import { serveBare, serveEmpty, serveRipcord } from "./bench/servers.mjs";
import { printBlock, printVerdict } from "./bench/table.mjs";
import { startDatabase } from "./database.mjs";

// Figures of one run, side by side: a scratch database that grows, our server, and a bare page of the same framework in its place.
const sizes = [100, 1_000, 10_000];
const concurrencies = [1, 8];
const root = join(import.meta.dirname, "..");

if (!existsSync(join(root, ".next", "BUILD_ID"))) {
  console.error("There is no production build to measure. Run npm start once, or npx next build.");
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "ripcord-bench-"));
const stops = [() => rmSync(folder, { recursive: true, force: true })];
try {
  await bench();
} finally {
  for (const stop of stops.reverse()) await stop();
}
process.exit(0);

async function bench() {
  const database = await startDatabase({ folder, log: () => {} });
  stops.push(database.stop);
  run(["node_modules/prisma/build/index.js", "migrate", "deploy"], database.url);
  run(["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"], database.url);
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  pool.on("error", () => {}); // the server goes first
  stops.push(() => pool.end());

  const secret = randomBytes(32).toString("base64url");
  const { rows: [amara] } = await pool.query(`select id from "Person" where name = 'Amara Okafor'`);
  const token = `rip_${randomBytes(32).toString("base64url")}`;
  await pool.query(`insert into "ApiToken" (id, "personId", name, "tokenHash", "createdAt", "lastUsedOn") values ($1, $2, 'bench', $3, now(), current_date)`, [
    randomUUID(), amara.id, createHash("sha256").update(token).digest("hex"),
  ]);
  const session = await encode({ token: { sub: amara.id, sessionVersion: 0 }, secret });

  const ripcord = await serveRipcord(database.url, secret);
  stops.push(ripcord.stop);
  const bare = await serveBare(database.url, secret);
  stops.push(bare.stop);
  const empty = await serveEmpty();
  stops.push(empty.stop);
  const signedIn = { cookie: `next-auth.session-token=${session}` };
  const page = http(ripcord.url, { ...signedIn, accept: "text/html" });
  const api = http(ripcord.url, { authorization: `Bearer ${token}` });
  const naked = http(bare.url, signedIn); // it has no frame that would be read with the person
  const nothing = http(empty.url, {});

  console.log(`${cpus().length} cores, Node ${process.version}; milliseconds; one in ten releases is open, the others are history`);
  const figures = {};
  let releases = 0;
  for (const size of sizes) {
    await grow(pool, releases, size);
    releases = size;
    const targets = await tickTargets(pool);
    const { key } = targets[0];
    const requests = {
      "raw SQL tick": rawTick(pool, targets),
      "tick through the API": (at) => { const target = targets[(at * 7) % targets.length]; return api("PUT", `/api/v1/releases/${target.key}/checklist/${target.itemId}/tick`, { note: `bench ${size} ${at} ${Math.random()}` }); },
      "the framework alone": () => nothing("GET", "/"),
      "bare page with 50 rows": () => naked("GET", "/"),
      "release page, sixteen items": () => page("GET", `/releases/${key}/checklist`),
      "list of 50": () => page("GET", "/releases?status=draft,ready,completed"),
      "readiness page": () => page("GET", "/"),
      gate: () => api("GET", `/api/v1/gate/${key}`),
    };
    const measured = [];
    for (const atOnce of concurrencies) measured.push(await measureByTurns(requests, { rounds: 8, count: 100, atOnce }));
    figures[size] = Object.fromEntries(Object.keys(requests).map((name) => [name, measured.map((at) => at[name])]));
    printBlock(`${size.toLocaleString("en")} releases`, concurrencies, figures[size]);
  }
  judge(figures, ripcord.memory());
}

/** What the product promises; each figure is the worse one of 1 and 8 at once. */
function judge(figures, memory) {
  const worst = (size, name, than) => Math.max(...figures[size][name].map(({ p95 }, at) => p95 / figures[size][than][at].p95));
  const growth = (name) => Math.max(...figures[10_000][name].map(({ p50 }, at) => p50 / figures[100][name][at].p50));
  console.log("");
  printVerdict("tick p95 against the raw transaction, 1,000 releases", worst(1_000, "tick through the API", "raw SQL tick"), 30, "times");
  printVerdict("release page p95 against the bare page", worst(10_000, "release page, sixteen items", "bare page with 50 rows"), 2, "times");
  printVerdict("list p95 against the bare page", worst(10_000, "list of 50", "bare page with 50 rows"), 2, "times");
  printVerdict("readiness page p95 against the bare page, 10,000 releases", worst(10_000, "readiness page", "bare page with 50 rows"), 3, "times");
  for (const name of ["tick through the API", "release page, sixteen items", "list of 50", "readiness page", "gate"]) printVerdict(`${name}, growth of p50 from 100 to 10,000 releases`, growth(name), 1.5, "times");
  printVerdict("memory of the server after the run", memory, 400, "MB");
}

async function tickTargets(pool) {
  const { rows } = await pool.query(`
    select 'REL-' || r.number as key, r.id as "releaseId", i.id as "itemId", r."ownerId" as "personId", v.id as "versionId"
    from "Release" r
    join "ChecklistItem" i on i."releaseId" = r.id and i.phase = 'preDeployment' and i.verifies is null
    join lateral (select id from "PlanVersion" where "releaseId" = r.id order by number desc limit 1) v on true
    where r.status = 'draft' order by r.number, i.id limit 400`);
  return rows;
}

function run(args, databaseUrl) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stdout}${stderr}`);
}
