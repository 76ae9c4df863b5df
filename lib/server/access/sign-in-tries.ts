import "server-only";
import { addressGroup } from "@/lib/domain/access/address-group";
import { count } from "@/lib/domain/duration/duration";
import { done, refuseRule, type Result } from "@/lib/domain/result/result";
import { hashSecret } from "./secret";
import { takeOne, triesOf } from "./tries";

export const triesAllowed = 10;
export const windowMinutes = 15;

type Who = { account: string; address: string | null | undefined };

/**
 * Counts a try before the password is looked at, so that a hundred at once are not a hundred tries.
 * The counts stand in the database: all servers of one installation share them.
 */
export async function takeTry(who: Who): Promise<Result<true>> {
  const { account, address } = limits();
  // The address first: one that is used up must not lock other people's accounts as well.
  for (const [limit, key] of [[address, addressGroup(who.address)], [account, hashSecret(who.account)]] as const) {
    const wait = await takeOne(limit, key);
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

function limits() {
  const limit = { points: triesAllowed, minutes: windowMinutes };
  return { account: triesOf("account", limit), address: triesOf("address", limit) };
}
