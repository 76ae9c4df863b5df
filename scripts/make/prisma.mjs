import { join } from "node:path";
import { fingerprint, isNoted, note } from "./fingerprint.mjs";
import { ROOT } from "../start/settings.mjs";
import { runTool } from "./tool.mjs";

// Prisma asks a host of its own for news at every command: nothing here may need the network.
const QUIET = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

const PRISMA = join(ROOT, "node_modules", "prisma", "build", "index.js");
const GENERATED_FROM = join(ROOT, "prisma", "generated", ".made-from");

/** Generates the database client, unless the one that is there was made from this schema. */
export async function generateClient() {
  const print = fingerprint(ROOT, ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isNoted(GENERATED_FROM, print)) return "up to date";
  await runTool([PRISMA, "generate"], { env: { ...process.env, ...QUIET }, refusal: "The database client could not be generated: Prisma's own words stand above." });
  note(GENERATED_FROM, print);
  return "generated";
}

/** Brings the database to the newest migration. */
export async function migrate(databaseUrl) {
  const output = await runTool([PRISMA, "migrate", "deploy"], {
    env: { ...process.env, ...QUIET, DATABASE_URL: databaseUrl },
    refusal: "The database could not be migrated: Prisma's own words stand above, and nothing else was changed.",
  });
  const applied = output.match(/└─ \d+_/g)?.length ?? 0;
  return applied === 0 ? "up to date" : `${applied} applied`;
}
