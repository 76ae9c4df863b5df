import "server-only";
import type { z } from "zod";
import type { Capability } from "@/lib/domain/access/policy";
import { mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { signInFirst } from "@/lib/domain/access/signed-out";
import { releaseNumber } from "@/lib/domain/release/key";
import { type Result, refuseForbidden, refuseMissing } from "@/lib/domain/result/result";
import type { Actor, Context } from "./context";
import { clients, type Transaction } from "./db";
import { parseInput } from "./parse-input";
import { finishRelease, lockRelease, type LockedRelease } from "./release/lock-release";
import { writeEvents } from "./event/write-events";
import type { NewEvent } from "@/lib/domain/event/event";

/** What a verb has in hand inside its transaction. */
export type Door = {
  tx: Transaction;
  now: Date;
  via: Context["via"];
  actor: Actor;
  /** Appends an event; without one nothing counts as changed. */
  record: (event: NewEvent) => void;
};
export type ReleaseDoor = Door & { release: LockedRelease };

type Common<I extends z.ZodType> = { may: Capability; input: I };
type Plain<I extends z.ZodType, T> = Common<I> & { run: (door: Door, input: z.output<I>) => Promise<Result<T>>; release?: undefined; named?: undefined };
type OnRelease<I extends z.ZodType, T> = Common<I> & {
  /** The key of the release that is locked until the end of the transaction; looked up where the input names a run. */
  release: (input: z.output<I>, tx: Transaction) => string | null | Promise<string | null>;
  /** Where the policy says "named": whether this release names the actor for it. */
  named?: (door: ReleaseDoor, input: z.output<I>) => boolean | Promise<boolean>;
  run: (door: ReleaseDoor, input: z.output<I>) => Promise<Result<T>>;
};
type Verb<T> = (input: unknown, context: Context) => Promise<Result<T>>;

class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super("refused");
  }
}

/**
 * The only way to write: permission, shape, then one transaction with the rows, the readiness
 * and the events of the change. A refusal rolls everything back; only bugs throw.
 */
export function command<I extends z.ZodType, T>(verb: OnRelease<I, T>): Verb<T>;
export function command<I extends z.ZodType, T>(verb: Plain<I, T>): Verb<T>;
export function command<I extends z.ZodType, T>(verb: Plain<I, T> | OnRelease<I, T>): Verb<T> {
  return async (raw, context) => {
    const answer = mayRole(verb.may, context.actor?.role ?? null);
    if (answer === "no") return refuseForbidden(context.actor ? sayForbidden(verb.may) : signInFirst);
    const parsed = parseInput(verb.input, raw);
    if (!parsed.ok) return parsed;

    try {
      return await clients().write.$transaction(
        async (tx) => {
          const result = await perform(verb, parsed.value, context, tx, answer);
          if (result.ok) await context.keepAnswer?.(tx, result.value);
          return result;
        },
        { maxWait: 15_000, timeout: 15_000 },
      );
    } catch (error) {
      if (error instanceof Refused) return error.result;
      throw error;
    }
  };
}

async function perform<I extends z.ZodType, T>(
  verb: Plain<I, T> | OnRelease<I, T>,
  input: z.output<I>,
  context: Context,
  tx: Transaction,
  answer: "yes" | "named",
): Promise<Result<T>> {
  const events: NewEvent[] = [];
  const record = (event: NewEvent) => void events.push(event);
  const door: Door = { tx, now: context.now, via: context.via, actor: context.actor ?? nobody, record };

  if (!verb.release) {
    const result = insist(answer === "yes" ? await verb.run(door, input) : refuseForbidden(sayForbidden(verb.may)));
    await writeEvents(tx, null, events, door);
    return result;
  }

  const key = await verb.release(input, tx);
  const release = key === null ? null : await lockRelease(tx, releaseNumber(key) ?? 0);
  if (!release) throw new Refused(refuseMissing(key === null ? "There is no such run. Check the key, or look it up in the list." : `There is no release ${key}. Check the key, or look it up in the list.`));
  const releaseDoor: ReleaseDoor = { ...door, release };
  if (answer === "named" && !(await verb.named?.(releaseDoor, input))) throw new Refused(refuseForbidden(sayForbidden(verb.may)));

  const result = insist(await verb.run(releaseDoor, input));
  if (events.length > 0) await finishRelease(releaseDoor, events);
  return result;
}

function insist<T>(result: Result<T>): Result<T> {
  if (!result.ok) throw new Refused(result);
  return result;
}

// Verbs that need no session are marked "anyone" in the policy; they record no person.
const nobody: Actor = { id: "", name: "Nobody", role: "viewer", timeZone: "UTC" };
