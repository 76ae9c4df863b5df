import "server-only";
import type { z } from "zod";
import { type Capability, mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { signInFirst } from "@/lib/domain/access/signed-out";
import { type Result, refuseForbidden } from "@/lib/domain/result/result";
import type { Actor, Context } from "./context";
import { clients, type Transaction } from "./db";
import { parseInput } from "./parse-input";

type Reading = { tx: Transaction; now: Date; actor: Actor };
type Query<I extends z.ZodType, T> = { may: Capability; input: I; run: (reading: Reading, input: z.output<I>) => Promise<Result<T>> };

/**
 * The only way to read: permission, shape, then statements that PostgreSQL keeps read-only, each in a transaction of
 * its own. One around them all would cost two round trips and, at this isolation, show nothing more consistent.
 */
export function query<I extends z.ZodType, T>(asked: Query<I, T>): (input: z.input<I>, context: Context) => Promise<Result<T>> {
  return async (raw, context) => {
    const { actor, now } = context;
    if (!actor) return refuseForbidden(signInFirst);
    if (mayRole(asked.may, actor.role) !== "yes") return refuseForbidden(sayForbidden(asked.may));
    const parsed = parseInput(asked.input, raw);
    if (!parsed.ok) return parsed;
    return asked.run({ tx: clients().read, now, actor }, parsed.value);
  };
}
