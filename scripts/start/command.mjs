import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { requireWritable } from "../database/place.mjs";
import { Refusal, refuse } from "../refusal.mjs";
import { requireUnclaimed } from "../running.mjs";
import { build } from "../make/build.mjs";
import { openDatabase } from "./database-phase.mjs";
import { isDemo, refuseDemo, seedDemo } from "./demo.mjs";
import { installDependencies } from "../make/dependencies.mjs";
import { hasPeople } from "./people.mjs";
import { requireFreePort, requireReachable } from "./preflight.mjs";
import { generateClient, migrate } from "../make/prisma.mjs";
import { phase } from "./progress.mjs";
import { sessionSecret } from "./secret.mjs";
import { serverEnvironment, startServer } from "./server.mjs";
import { DATA_FOLDER, readSettings, ROOT } from "./settings.mjs";
import { versionOf } from "./version.mjs";
import { awaitWish, Stopped } from "./wish.mjs";

export const start = (args) => run(args, false);
export const develop = (args) => run(args, true);

/** Brings everything up, waits until it is asked to stop, and takes down what it started, in reverse. */
async function run(args, dev) {
  process.stdout.on("error", () => {}); // a terminal that was closed
  const stops = [];
  const wish = awaitWish();
  let failure;
  try {
    await bringUp({ settings: readSettings(args), dev, stops, wish });
  } catch (error) {
    failure = error;
  }
  if (wish.made) process.stdout.write("\nStopping … ");
  for (const stop of stops.reverse()) await stop().catch((error) => (failure ??= error));
  if (wish.made) process.stdout.write("stopped\n");
  if (failure && !wish.made) refuse(failure);
  process.exit(failure ? 130 : 0);
}

async function bringUp({ settings, dev, stops, wish }) {
  const { noDemo, url } = settings;
  const version = versionOf();
  const step = async (label, action) => {
    await phase(label, action);
    if (wish.made) throw new Stopped();
  };

  process.stdout.write(`\nRipcord ${version}\n`);
  await step("Checks", () => checkWhatIsCheap(settings));
  await step("Dependencies", installDependencies);
  await step("Database client", generateClient);

  let database;
  await step("PostgreSQL", async () => {
    database = await openDatabase(settings.databaseUrl);
    stops.push(database.stop);
    if (noDemo && database.place) refuseDemo(database.place);
    return database.words;
  });
  const { place, url: databaseUrl } = database;
  await step("Migrations", () => migrate(databaseUrl));
  if (place && !noDemo) await step("Demo", () => seedDemo({ place, databaseUrl }));

  const demo = place !== undefined && isDemo(place);
  const secret = sessionSecret(settings.env, DATA_FOLDER);
  const logFile = place && join(DATA_FOLDER, "server.log");
  const env = serverEnvironment({ settings, databaseUrl, secret, demo, dev, version, logFile });
  if (!dev) await step("Build", () => build(env));

  const server = startServer(env, { dev });
  stops.push(server.stop);
  await step("Server", async () => {
    await server.ready;
    return env.LOG_FILE ? `log in ${relative(ROOT, env.LOG_FILE)}` : "answers";
  });
  database.announce(url);
  process.stdout.write(`\n${lastLine({ url, demo, known: await hasPeople(databaseUrl) })}\n`);
  await Promise.race([wish.comes, server.gone, failWhenGone(database)]);
}

/** What takes no time and needs no dependency, so that nothing is half-started over it. */
async function checkWhatIsCheap({ port, host, databaseUrl, env }) {
  if (!databaseUrl) {
    if (existsSync(DATA_FOLDER)) requireUnclaimed(DATA_FOLDER);
    requireWritable(DATA_FOLDER);
  } else if (!env.NEXTAUTH_SECRET) requireWritable(DATA_FOLDER);
  await requireFreePort(port, host);
  if (databaseUrl) await requireReachable(databaseUrl);
  return `Node ${process.versions.node}, port ${port}`;
}

async function failWhenGone({ gone, place }) {
  await gone;
  throw new Refusal(`The database server ended by itself: its last words are in ${join(place, "server.log")}; start again.`);
}

function lastLine({ url, demo, known }) {
  if (demo) return `Ripcord is running at ${url}: open it and sign in as anyone of the demo with one click. Ctrl-C stops it.`;
  if (known) return `Ripcord is running at ${url}: open it and sign in. Ctrl-C stops it.`;
  return `Ripcord is running at ${url}: open ${new URL("/set-up", url).href} to make the first administrator. Ctrl-C stops it.`;
}
