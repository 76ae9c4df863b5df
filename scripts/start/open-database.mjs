import { startDatabase } from "../database.mjs";
import { readRunning } from "../running.mjs";
import { requireReachable, requireUsable } from "./preflight.mjs";
import { installDependencies } from "../make/dependencies.mjs";
import { generateClient, migrate } from "../make/prisma.mjs";
import { DATA_FOLDER, readSettings } from "./settings.mjs";

/**
 * Hands a command the database that this project uses: the one of DATABASE_URL, that of a running Ripcord, or
 * the embedded one, started and migrated for the moment. Makes what is missing first, so it works on a fresh
 * clone too. `place` is where the embedded data lie.
 * @param {(database: { url: string, place?: string }) => Promise<void>} use
 */
export async function withDatabase(use) {
  const { databaseUrl } = readSettings([]);
  await installDependencies();
  await generateClient();
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
