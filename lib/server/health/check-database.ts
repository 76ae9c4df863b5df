import "server-only";
import { Client } from "pg";
import { databaseUrl } from "../db";

const patience = 1_500;
const kept = globalThis as { ripcordHealth?: Promise<boolean> };

/**
 * Whether the database answers, within a second and a half even when it hangs. On a connection of its own:
 * a busy pool is no sick database. All who ask at the same time share one answer.
 */
export function isDatabaseWell(): Promise<boolean> {
  kept.ripcordHealth ??= ask().finally(() => {
    kept.ripcordHealth = undefined;
  });
  return kept.ripcordHealth;
}

async function ask(): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl(), connectionTimeoutMillis: patience });
  client.on("error", () => {}); // a connection that breaks later has been answered for already
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([answers(client), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    // Not waited for: saying goodbye to a hanging database would hang too.
    void client.end().catch(() => {});
  }
}

async function answers(client: Client): Promise<boolean> {
  await client.connect();
  await client.query("select 1");
  return true;
}
