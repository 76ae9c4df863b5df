import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "../database.mjs";

/**
 * A PostgreSQL of its own for tests: fast instead of durable, in a folder that is gone when this process is.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTemporaryDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "ripcord-test-"));
  const paths = [folder];
  const clean = () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  // Ctrl-C leaves no time to stop in order; the server itself ends with this process anyway.
  process.once("exit", clean);
  const { url, place, stop } = await startDatabase({ folder, durable: false });
  paths.push(place);
  return {
    url,
    stop: async () => {
      await stop();
      clean();
    },
  };
}
