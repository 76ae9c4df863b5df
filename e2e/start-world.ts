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
import { keepWorld } from "./world";
import { restoreWorld } from "./restore-world";

/** Brings up what the journeys walk through: the demo on a database of its own, the production server before it, and a mail server. */
export default async function startWorld({ projects: [project] }: FullConfig): Promise<() => Promise<void>> {
  process.env.BROWSER_PATH = await findBrowser();
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.reverse()) await step();
  };
  try {
    await bringUp(stops, project?.outputDir ?? "test-results");
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function bringUp(stops: (() => Promise<unknown>)[], outputFolder: string): Promise<void> {
  const database = await startTemporaryDatabase();
  stops.push(database.stop);
  await migrate(database.url);
  await runSeed(database.url);

  const port = await freePort();
  const secret = randomBytes(32).toString("hex");
  const logFile = join(outputFolder, "server.log");
  const mailFile = join(outputFolder, "mails.jsonl");
  const world = { url: `http://localhost:${port}`, databaseUrl: database.url.replace(/[^/]*$/, "journey"), template: database.url, secret, logFile, mailFile };
  await restoreWorld(world);

  await mkdir(outputFolder, { recursive: true });
  await rm(logFile, { force: true });
  const mail = await startMailSink(mailFile);
  stops.push(mail.stop);
  const settings = { env: { ...process.env, SMTP_URL: mail.url, MAIL_FROM: "Ripcord <ripcord@ripcord.example>" }, port, url: world.url };
  const server = startServer(serverEnvironment({ settings, databaseUrl: world.databaseUrl, secret, demo: true, dev: false, version: "e2e", logFile }));
  stops.push(server.stop);
  await server.ready;
  keepWorld(world);
}
