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

/** The only way to read: permission, shape, then one read-only transaction. */
export function query<I extends z.ZodType, T>(asked: Query<I, T>): (input: z.input<I>, context: Context) => Promise<Result<T>> {
  return async (raw, context) => {
    const { actor, now } = context;
    if (!actor) return refuseForbidden(signInFirst);
    if (mayRole(asked.may, actor.role) !== "yes") return refuseForbidden(sayForbidden(asked.may));
    const parsed = parseInput(asked.input, raw);
    if (!parsed.ok) return parsed;
    return clients().read.$transaction((tx) => asked.run({ tx, now, actor }, parsed.value), { maxWait: 15_000, timeout: 15_000 });
  };
}
