import "server-only";
import { addressGroup } from "@/lib/domain/access/address-group";
import { count } from "@/lib/domain/duration/duration";
import { done, refuseRule, type Result } from "@/lib/domain/result/result";
import { hashSecret } from "./secret";
import { takeOne, triesOf } from "./tries";

/** What people without an account may send, and how often from one address. An office shares one. */
export const publicTries = {
  report: { points: 20, minutes: 15 },
  subscribe: { points: 20, minutes: 15 },
} as const;
const mailsToOne = { points: 3, minutes: 60 };

/** Counts one sending of a public form. */
export async function takePublicTry(form: keyof typeof publicTries, address: string | null): Promise<Result<true>> {
  const wait = await takeOne(triesOf(`public-${form}`, publicTries[form]), addressGroup(address));
  return wait > 0 ? refuseRule(`That was sent too often from your network. Wait ${count(wait, "minute")}, then send it again.`) : done(true);
}

/** Whether one more e-mail may go to somebody who never asked us for any: nobody's inbox is filled through our form. */
export async function mayMailUnasked(email: string): Promise<boolean> {
  return (await takeOne(triesOf("public-mail", mailsToOne), hashSecret(email))) === 0;
}
