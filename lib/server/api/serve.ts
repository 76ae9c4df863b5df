import "server-only";
import type { z } from "zod";
import { mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { readIdempotencyKey } from "@/lib/domain/api/idempotency";
import { baseOf } from "@/lib/domain/api/if-match";
import type { Operation } from "@/lib/domain/api/operation";
import { problem, problemOf, type ProblemStatus } from "@/lib/domain/api/problem";
import type { Refusal, Result } from "@/lib/domain/result/result";
import { parseInput } from "../parse-input";
import type { SignedIn } from "../session";
import { answerOnce } from "./answer-once";
import { answerProblem, headersOf, wantsPlain } from "./answer-problem";
import { showBlockers } from "./queries";
import { rawParams, rawQuery } from "./raw-input";
import { readJson } from "./read-json";
import { isXml, readXml } from "./read-xml";

type Shaped<S> = S extends z.ZodType ? z.output<S> : undefined;
type Asked<O extends Operation> = {
  params: Shaped<O["params"]>;
  query: Shaped<O["query"]>;
  body: Shaped<O["body"]>;
  /** The revision that If-Match names; only where the route demands it. */
  base: number;
  context: SignedIn;
};
type Body<O extends Operation> = O["answer"] extends { shape: infer S extends z.ZodType } ? z.input<S> : null;
/** How a body in XML is read into the fields of the body, where an operation takes one. */
type FromXml = (text: string) => Result<unknown>;
type Reply<B> = { body: B; headers?: Record<string, string>; plain?: string; /** Other than the usual one. */ status?: 200 };

export type Served = { described: Operation; answer: (request: Request, params: unknown, context: SignedIn, requestId: string) => Promise<Response> };

/** What one operation does: `run` asks the verb or query and passes its result on, `reply` says how its value looks in HTTP. */
export function serve<O extends Operation, V>(described: O, run: (asked: Asked<O>) => Promise<Result<V>>, reply: (value: V) => Reply<Body<O>>, fromXml?: FromXml): Served {
  const { answer } = described;
  return {
    described,
    async answer(request, params, context, requestId) {
      const read = await readAsked(described, request, params, context, requestId, fromXml);
      if (!read.ok) return read.response;
      const { key, ...asked } = read.value;

      const perform = async (as: SignedIn) => {
        const result = await run({ ...asked, context: as } as Asked<O>);
        return result.ok ? accept(result.value) : refused(request, described, result.refusal, as, requestId, params);
      };
      if (key === null) return perform(context);
      // A verb keeps the very value that it answers with, which `run` passes on.
      return answerOnce({ request, requestId, key, sent: asked.body, context }, perform, (value) => accept(value as V));

      function accept(value: V): Response {
        const { body, headers = {}, plain, status = answer.status } = reply(value);
        const isPlain = plain !== undefined && wantsPlain(request);
        const sent = headersOf(isPlain ? "text/plain" : "application/json", requestId);
        for (const [name, value] of Object.entries(headers)) sent.set(name, value);
        if (status === 204) sent.delete("content-type");
        return new Response(status === 204 ? null : isPlain ? plain : JSON.stringify(body), { status, headers: sent });
      }
    },
  };
}

type Read = { params: unknown; query: unknown; body: unknown; base: number; key: string | null };

/** What a request asks of a route, or its refusal: first whether this role may at all, last the fields of the body. */
export async function readAsked(described: Operation, request: Request, params: unknown, context: SignedIn, requestId: string, fromXml?: FromXml): Promise<{ ok: true; value: Read } | { ok: false; response: Response }> {
  const no = (status: ProblemStatus, say: string) => ({ ok: false as const, response: answerProblem(request, problem(status, say), requestId, { says: described.problemSays }) });
  if (mayRole(described.may, context.actor.role) === "no") return no(403, sayForbidden(described.may));
  const path = described.params ? parseInput(described.params, rawParams(params)) : ({ ok: true, value: undefined } as const);
  if (!path.ok) return no(404, sayNotFound(described, params));
  const base = described.ifMatch ? baseOf(request.headers.get("if-match")) : ({ ok: true, value: 0 } as const);
  if (!base.ok) return no(base.status, base.say);
  const key = described.method === "POST" ? readIdempotencyKey(request.headers.get("idempotency-key")) : ({ ok: true, value: null } as const);
  if (!key.ok) return no(key.status, key.say);
  const sent = await readSent(described, request, fromXml);
  if (sent.ok) return { ok: true, value: { ...sent.value, params: path.value, base: base.value, key: key.value } };
  return "status" in sent ? no(sent.status, sent.say) : { ok: false, response: await refused(request, described, sent.refusal, context, requestId, params) };
}

async function readSent(described: Operation, request: Request, fromXml?: FromXml) {
  const query = described.query ? parseInput(described.query, rawQuery(request, described.query)) : ({ ok: true, value: undefined } as const);
  if (!query.ok) return query;
  if (!described.body) return { ok: true, value: { query: query.value, body: undefined } } as const;
  const json = await (fromXml && isXml(request.headers) ? readXml(request, fromXml) : readJson(request, described.bodyOptional));
  if (!json.ok) return json;
  const body = parseInput(described.body, json.value);
  return body.ok ? ({ ok: true, value: { query: query.value, body: body.value } } as const) : body;
}

function sayNotFound({ path }: Operation, rawPath: unknown): string {
  const { key } = rawParams(rawPath);
  const example = path.includes("/runs/{key}") ? "RUN-7" : "REL-42";
  return `Nothing is at this address. Check the key ${String(key).slice(0, 40)}, which should look like ${example}, and the ids behind it.`;
}

/** A verb's refusal as a problem document. */
export async function refused(request: Request, described: Operation, refusal: Refusal, context: SignedIn, requestId: string, params: unknown) {
  const { key = "" } = rawParams(params);
  const found = refusal.kind === "rule" && refusal.blockers?.length ? await showBlockers({ key: key.toUpperCase(), blockers: refusal.blockers }, context) : null;
  return answerProblem(request, problemOf(refusal, found?.ok ? found.value : []), requestId, { says: described.problemSays });
}
