import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { startDatabase } from "@/scripts/database.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    template: string;
  }
}

/** Starts one PostgreSQL for the whole run and migrates the database that every test file gets a clone of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = project.config.root;
  if (!existsSync(join(root, "prisma/generated/client.ts"))) {
    throw new Error("The database client is not generated: run npx prisma generate first.");
  }
  const folder = await mkdtemp(join(tmpdir(), "ripcord-test-"));
  const database = await startDatabase({ folder, durable: false });
  const stop = async () => {
    await database.stop();
    await rm(database.place, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrate(root, database.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("template", database.url);
  return stop;
}

async function migrate(root: string, url: string): Promise<void> {
  const prisma = join(root, "node_modules/prisma/build/index.js");
  await promisify(execFile)(process.execPath, [prisma, "migrate", "deploy"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
}
