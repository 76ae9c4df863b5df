import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma reads this before it looks for its schema engine: the bridge stands in for the download.
// Windows can't run a script as a program, so there Prisma's own way stays.
if (process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "prisma", "schema-engine.mjs");
}

/** The embedded database while `npm start` or `npm run dev` runs it. */
function runningDatabase(): string | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(join(import.meta.dirname, ".data", "running.json"), "utf8"));
    return (note as { databaseUrl?: string }).databaseUrl;
  } catch {
    return undefined;
  }
}

const url = process.env.DATABASE_URL || runningDatabase();

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Not prisma's env(): generate needs no database and must not ask for one.
  ...(url ? { datasource: { url } } : {}),
});
