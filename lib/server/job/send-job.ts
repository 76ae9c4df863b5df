import "server-only";
import { createHash } from "node:crypto";
import type PgBoss from "pg-boss";
import type { Transaction } from "../db";
import { sender } from "./boss";
import { type JobData, type JobName, jobs } from "./jobs";

type When = {
  /** Not before this moment; absent: as soon as the transaction has committed. */
  runAt?: Date;
  /** Of jobs with one name and key only the first counts, for a day after it was done. */
  key?: string;
};

// A job is tried again for as long as an outage may last; one that a bug breaks is in the log each time.
export const again = { retryLimit: 2_000, retryDelay: 5 };

/** Enqueues a job in the caller's transaction: it is done once after the commit, and never without it. */
export async function sendJob<N extends JobName>(tx: Transaction, name: N, data: JobData<N>, { runAt, key }: When = {}): Promise<void> {
  const { expireSeconds } = jobs[name];
  const id = await sender().send(name, jobs[name].data.parse(data), {
    ...again,
    expireInSeconds: expireSeconds,
    ...(runAt && { startAfter: runAt }),
    ...(key && { id: idFrom(name, key) }),
    db: inside(tx),
  });
  if (id === null && !key) throw new Error(`The queue of the job ${name} is missing: bring the database to the newest migration.`);
}

/** The transaction as the connection that the queue writes with. */
export function inside(tx: Transaction): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(toParameter)) }) };
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** The same id for the same name and key, in the shape of a UUID. */
function idFrom(name: string, key: string): string {
  const hash = createHash("sha256").update(`${name} ${key}`).digest("hex");
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join("-");
}
