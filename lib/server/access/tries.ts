import "server-only";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { databaseUrl } from "../db";

type Limit = { points: number; minutes: number };
const kept = globalThis as { ripcordTries?: { pool: Pool; limits: Map<string, RateLimiterPostgres> } };

/** Counts tries under `name`. The counts stand in the database: all servers of one installation share them. */
export function triesOf(name: string, { points, minutes }: Limit): RateLimiterPostgres {
  kept.ripcordTries ??= { pool: makePool(), limits: new Map() };
  const { pool, limits } = kept.ripcordTries;
  const known = limits.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({ storeClient: pool, storeType: "pool", tableName: "SignInTry", tableCreated: true, keyPrefix: name, points, duration: minutes * 60 });
  limits.set(name, made);
  return made;
}

/** Takes one try: the minutes to wait, 0 when it was free. */
export async function takeOne(tries: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await tries.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw error;
  }
}

function makePool(): Pool {
  const pool = new Pool({ connectionString: databaseUrl(), max: 4, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 10_000 });
  pool.on("error", () => {}); // a lost idle connection: the next try opens another
  return pool;
}
