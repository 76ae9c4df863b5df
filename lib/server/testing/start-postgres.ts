import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { startTemporaryDatabase } from "@/scripts/database/temporary.mjs";
import { type Contents, readContents } from "./contents";

declare module "vitest" {
  export interface ProvidedContext {
    template: string;
    contents: Contents;
  }
}

/** Starts one PostgreSQL for the whole run and migrates the database that every test file gets a clone of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = project.config.root;
  if (!existsSync(join(root, "prisma/generated/client.ts"))) {
    throw new Error("The database client is not generated: run npx prisma generate first.");
  }
  const { url, stop } = await startTemporaryDatabase();
  try {
    await migrate(root, url);
    project.provide("contents", await readContents(url));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("template", url);
  return stop;
}

async function migrate(root: string, url: string): Promise<void> {
  const prisma = join(root, "node_modules/prisma/build/index.js");
  await promisify(execFile)(process.execPath, [prisma, "migrate", "deploy"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
}
