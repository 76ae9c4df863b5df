import "server-only";
import PgBoss from "pg-boss";
import { databaseUrl } from "../db";

export const jobSchema = "ripcord_jobs";

// A job that a dead server had begun is free again after its own limit and at most one of these.
const superviseSeconds = 10;
const daySeconds = 86_400;

/** The queue with two connections of its own, for a server that works. Its tables come with the migrations. */
export function makeBoss(): PgBoss {
  return new PgBoss({
    connectionString: databaseUrl(),
    application_name: "ripcord jobs",
    max: 2,
    ...{ connectionTimeoutMillis: 5_000, options: "-c statement_timeout=15000", keepAlive: true },
    schema: jobSchema,
    migrate: false,
    schedule: false,
    supervise: true,
    maintenanceIntervalSeconds: superviseSeconds,
    archiveCompletedAfterSeconds: daySeconds,
    deleteAfterSeconds: daySeconds,
  });
}

const kept = globalThis as { ripcordSender?: PgBoss };

/** The queue as a transaction sees it: it has no connection, so each call brings its own. */
export function sender(): PgBoss {
  kept.ripcordSender ??= new PgBoss({
    schema: jobSchema,
    db: { executeSql: () => Promise.reject(new Error("A job is enqueued inside a transaction.")) },
  });
  return kept.ripcordSender;
}
