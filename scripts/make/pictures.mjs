// `node scripts/make/pictures.mjs`: takes the pictures of the README and of docs/walk-through.md anew, from the demo, into docs/pictures.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, findBrowser } from "../browser.mjs";
import { startTemporaryDatabase } from "../database/temporary.mjs";
import { runSeed } from "../start/demo.mjs";
import { serverEnvironment, startServer } from "../start/server.mjs";
import { build } from "./build.mjs";
import { migrate } from "./prisma.mjs";
import { takePictures } from "./pictures/walk.mjs";

const port = Number(process.env.PORT ?? 3217);
const url = `http://localhost:${port}`;
const logs = mkdtempSync(join(tmpdir(), "ripcord-pictures-"));
const stops = [() => rmSync(logs, { recursive: true, force: true })];

try {
  await build(process.env);
  const database = await startTemporaryDatabase();
  stops.push(database.stop);
  await migrate(database.url);
  await runSeed(database.url);
  const settings = { env: process.env, port, url };
  const secret = randomBytes(32).toString("hex");
  const server = startServer(serverEnvironment({ settings, databaseUrl: database.url, secret, demo: true, dev: false, version: "", logFile: join(logs, "server.log") }));
  stops.push(server.stop);
  await server.ready;
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments() });
  stops.push(() => browser.close());
  await takePictures(browser, url);
} finally {
  for (const stop of stops.reverse()) await stop();
}
