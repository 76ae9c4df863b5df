import "server-only";
import { Pool } from "pg";
import type PgBoss from "pg-boss";
import { log } from "../log";

/**
 * Two connections for the queue alone, so that a busy server still comes to its jobs. They come back by
 * themselves; that the database was away is logged once, and once that it is there again.
 */
export function openConnections(url: string): { db: PgBoss.Db; end: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, application_name: "ripcord jobs", max: 2, connectionTimeoutMillis: 5_000, keepAlive: true, options: "-c statement_timeout=15000" });
  let isAway = false;
  pool.on("error", lose);
  return { db: { executeSql }, end: () => pool.end() };

  async function executeSql(text: string, values: unknown[]) {
    try {
      const answer = await pool.query<Record<string, unknown>>(text, values);
      if (isAway) log().info("the database answers again: jobs go on");
      isAway = false;
      return answer;
    } catch (error) {
      lose(error);
      throw error;
    }
  }

  function lose(error: unknown) {
    // The driver hangs its whole client on the error, keys included.
    if (!isAway) log().warn({ reason: error instanceof Error ? error.message : "unknown" }, "the database does not answer: jobs wait for it");
    isAway = true;
  }
}
