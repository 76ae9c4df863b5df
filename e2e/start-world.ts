import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { findBrowser } from "@/scripts/browser.mjs";
import { startTemporaryDatabase } from "@/scripts/database/temporary.mjs";
import { runSeed } from "@/scripts/start/demo.mjs";
import { migrate } from "@/scripts/make/prisma.mjs";
import { serverEnvironment, startServer } from "@/scripts/start/server.mjs";
import { freePort } from "./free-port";
import { startMailSink } from "./mail-sink";
import { restoreWorld } from "./restore-world";
import { keepWorlds, type World } from "./world";

/** Brings up what the journeys walk through, once for each of those that run beside each other. */
export default async function startWorlds({ workers, projects: [project] }: FullConfig): Promise<() => Promise<void>> {
  process.env.BROWSER_PATH = await findBrowser();
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.reverse()) await step();
  };
  try {
    await bringUp(stops, workers, project?.outputDir ?? "test-results");
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function bringUp(stops: (() => Promise<unknown>)[], count: number, outputFolder: string): Promise<void> {
  const database = await startTemporaryDatabase();
  stops.push(database.stop);
  await migrate(database.url);
  await runSeed(database.url);
  await mkdir(outputFolder, { recursive: true });
  const worlds: World[] = [];
  for (let at = 0; at < count; at += 1) worlds.push(await startWorld(stops, { template: database.url, at, outputFolder }));
  keepWorlds(worlds);
}

/** The demo in a database of its own, the production server before it, and a mail server. */
async function startWorld(stops: (() => Promise<unknown>)[], { template, at, outputFolder }: { template: string; at: number; outputFolder: string }): Promise<World> {
  const port = await freePort();
  const world = {
    url: `http://localhost:${port}`,
    databaseUrl: template.replace(/[^/]*$/, `journey_${at}`),
    template,
    secret: randomBytes(32).toString("hex"),
    logFile: join(outputFolder, `server-${at}.log`),
    mailFile: join(outputFolder, `mails-${at}.jsonl`),
  };
  await restoreWorld(world);
  await rm(world.logFile, { force: true });
  const mail = await startMailSink(world.mailFile);
  stops.push(mail.stop);
  const settings = { env: { ...process.env, SMTP_URL: mail.url, MAIL_FROM: "Ripcord <ripcord@ripcord.example>" }, port, url: world.url };
  const server = startServer(serverEnvironment({ settings, databaseUrl: world.databaseUrl, secret: world.secret, demo: true, dev: false, version: "e2e", logFile: world.logFile }));
  stops.push(server.stop);
  await server.ready;
  return world;
}
