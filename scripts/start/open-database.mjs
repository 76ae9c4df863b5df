import { startDatabase } from "../database.mjs";
import { readRunning } from "../running.mjs";
import { requireReachable, requireUsable } from "./preflight.mjs";
import { migrate } from "../make/prisma.mjs";
import { DATA_FOLDER, readEnvironment, readSettings } from "./settings.mjs";

/**
 * Hands a command the database that this project uses: the one of DATABASE_URL, that of a running Ripcord, or
 * the embedded one, started and migrated for the moment. `place` is where the embedded data lie.
 * @param {(database: { url: string, place?: string }) => Promise<void>} use
 */
export async function withDatabase(use) {
  const { databaseUrl } = readSettings([], readEnvironment());
  if (databaseUrl) {
    await requireReachable(databaseUrl);
    await requireUsable(databaseUrl);
    return use({ url: databaseUrl });
  }
  const running = readRunning(DATA_FOLDER);
  if (running?.databaseUrl) return use({ url: running.databaseUrl, place: running.place });
  const database = await startDatabase({ folder: DATA_FOLDER });
  try {
    await migrate(database.url);
    await use(database);
  } finally {
    await database.stop();
  }
}
