import "server-only";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { addressGroup } from "@/lib/domain/access/address-group";
import { count } from "@/lib/domain/duration/duration";
import { done, refuseRule, type Result } from "@/lib/domain/result/result";
import { databaseUrl } from "../db";
import { hashSecret } from "./secret";

export const triesAllowed = 10;
export const windowMinutes = 15;

type Who = { account: string; address: string | null | undefined };
type Limits = Record<"account" | "address", RateLimiterPostgres>;
const kept = globalThis as { ripcordLimits?: Limits };

/**
 * Counts a try before the password is looked at, so that a hundred at once are not a hundred tries.
 * The counts stand in the database: all servers of one installation share them.
 */
export async function takeTry(who: Who): Promise<Result<true>> {
  const { account, address } = limits();
  // The address first: one that is used up must not lock other people's accounts as well.
  for (const [limit, key] of [[address, addressGroup(who.address)], [account, hashSecret(who.account)]] as const) {
    const wait = await consume(limit, key);
    if (wait > 0) return refuseRule(`Too many tries. Wait ${count(wait, "minute")}, then try again.`);
  }
  return done(true);
}

/** The right password ends the count of the account; for the address only this try does not count. */
export async function giveBackTry(who: Who): Promise<void> {
  const { account, address } = limits();
  await account.delete(hashSecret(who.account));
  await address.reward(addressGroup(who.address), 1);
}

/** Minutes to wait; 0 when the try was free. */
async function consume(limit: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw error;
  }
}

function limits(): Limits {
  kept.ripcordLimits ??= { account: limit("account"), address: limit("address") };
  return kept.ripcordLimits;
}

function limit(keyPrefix: string): RateLimiterPostgres {
  const storeClient = new Pool({ connectionString: databaseUrl(), max: 2, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 10_000 });
  storeClient.on("error", () => {}); // a lost idle connection: the next try opens another
  return new RateLimiterPostgres({ storeClient, storeType: "pool", tableName: "SignInTry", tableCreated: true, keyPrefix, points: triesAllowed, duration: windowMinutes * 60 });
}
