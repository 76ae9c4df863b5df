import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { idempotencyHeader, keptHours, replayedHeader, sayOtherRequest, sayStillAnswering } from "@/lib/domain/api/idempotency";
import { problem } from "@/lib/domain/api/problem";
import { clients, type Transaction } from "../db";
import type { SignedIn } from "../session";
import { answerProblem, headersOf } from "./answer-problem";

// Twice as long as a verb's transaction can take: a claim older than this belongs to a server that is gone.
const givenUpMs = 60_000;
const keptMs = keptHours * 3_600_000;
const ownHeaders = ["content-type", "location"];

type Once = { request: Request; requestId: string; key: string; sent: unknown; context: SignedIn };
type Claim = { personId: string; key: string; createdAt: Date };

/**
 * Answers a request under its key once, whichever servers are asked and however often: one row claims the key, and the
 * answer is kept in the transaction of the change itself. `accept` says how the verb's value looks in HTTP.
 */
export async function answerOnce(once: Once, perform: (context: SignedIn) => Promise<Response>, accept: (value: unknown) => Response): Promise<Response> {
  const { request, key, sent, context } = once;
  const claim: Claim = { personId: context.actor.id, key, createdAt: context.now };
  const requestHash = hash(request, sent);
  if (!(await claimKey(claim, requestHash))) return answerAgain(once, requestHash);
  let made: Response | undefined;
  try {
    const response = await perform({
      ...context,
      keepAnswer: async (tx, value) => {
        made = accept(value);
        await keep(tx, claim, made.clone());
      },
    });
    if (made) return made;
    // A refusal changed nothing, so it may be kept by itself.
    await keep(clients().write, claim, response.clone());
    return response;
  } catch (error) {
    // What failed here may be tried again. What was committed nevertheless has its answer, which stays.
    await clients().write.idempotentAnswer.deleteMany({ where: { ...claim, status: null } }).catch(() => undefined);
    throw error;
  }
}

/** The first answer, or why there is none for this request. */
async function answerAgain({ request, requestId, key, context }: Once, requestHash: string): Promise<Response> {
  const row = await clients().write.idempotentAnswer.findUnique({ where: { personId_key: { personId: context.actor.id, key } } });
  if (row && row.requestHash !== requestHash) {
    return answerProblem(request, problem(422, sayOtherRequest, { errors: [{ path: idempotencyHeader, say: sayOtherRequest }] }), requestId);
  }
  if (!row || row.status === null) return answerProblem(request, problem(409, sayStillAnswering), requestId, { headers: { "retry-after": "1" } });
  const headers = headersOf("application/json", requestId);
  headers.delete("content-type");
  for (const [name, value] of Object.entries(keptHeaders.parse(row.headers))) headers.set(name, value);
  headers.set(replayedHeader, "true");
  return new Response(row.body, { status: row.status, headers });
}

const keptHeaders = z.record(z.string(), z.string());

/** True for exactly one of those who ask for a key at once; also when its last answer is too old, or never came. */
async function claimKey({ personId, key, createdAt }: Claim, requestHash: string): Promise<boolean> {
  const expired = new Date(createdAt.getTime() - keptMs);
  const givenUp = new Date(createdAt.getTime() - givenUpMs);
  const db = clients().write;
  await db.$executeRaw`
    delete from "IdempotentAnswer" where ("personId", key) in
      (select "personId", key from "IdempotentAnswer" where "createdAt" < ${expired} order by "createdAt" limit 100 for update skip locked)`;
  const claimed = await db.$executeRaw`
    insert into "IdempotentAnswer" as kept ("personId", key, "requestHash", "createdAt") values (${personId}::uuid, ${key}, ${requestHash}, ${createdAt})
    on conflict ("personId", key) do update set "requestHash" = excluded."requestHash", "createdAt" = excluded."createdAt", status = null, headers = null, body = null
    where kept."createdAt" < ${expired} or (kept.status is null and kept."createdAt" < ${givenUp} and kept."requestHash" = excluded."requestHash")`;
  return claimed === 1;
}

/** Throws when the claim was taken over meanwhile: then the change does not happen either. */
async function keep(tx: Transaction, claim: Claim, response: Response): Promise<void> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => ownHeaders.includes(name)));
  const body = response.body === null ? null : await response.text();
  const { count } = await tx.idempotentAnswer.updateMany({ where: { ...claim, status: null }, data: { status: response.status, headers, body } });
  if (count !== 1) throw new Error("Another server took this request over.");
}

function hash({ method, url }: Request, sent: unknown): string {
  const { pathname, search } = new URL(url);
  return createHash("sha256").update(`${method} ${pathname}${search}\n${JSON.stringify(sent)}`).digest("hex");
}
