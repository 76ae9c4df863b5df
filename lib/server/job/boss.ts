import "server-only";
import PgBoss from "pg-boss";

const daySeconds = 86_400;

const schema = "ripcord_jobs";

/**
 * The queue for a server that works; its tables come with the migrations. A job that a dead server had begun is
 * free again after its own limit and at most `superviseSeconds`.
 */
export function makeBoss(db: PgBoss.Db, superviseSeconds: number): PgBoss {
  return new PgBoss({
    db,
    schema,
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
  kept.ripcordSender ??= new PgBoss({ schema, db: { executeSql: () => Promise.reject(new Error("A job is enqueued inside a transaction.")) } });
  return kept.ripcordSender;
}
