import "server-only";
import { type Method, methods, type Operation } from "@/lib/domain/api/operation";
import { problem } from "@/lib/domain/api/problem";
import { log } from "../log";
import { getApiContext } from "../session";
import { answerProblem, requestIdOf } from "./answer-problem";
import { getApiReader } from "./get-api-reader";
import type { Served } from "./serve";

type Handler = (request: Request, route: { params: Promise<Record<string, string | string[] | undefined>> }) => Promise<Response>;

/** All methods of one path: who asks comes first, then whether the path can do it, then the operation. */
export function apiRoute(...served: Served[]): Record<Method | "PATCH" | "OPTIONS", Handler> {
  const allowed = served.flatMap(({ described: { method } }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allow = [...allowed, "OPTIONS"].join(", ");
  const handler = (method: string): Handler => {
    const found = served.find(({ described }) => described.method === method);
    return guarded(found?.described, async (request, params, context, requestId) => {
      if (found) return found.answer(request, params, context, requestId);
      if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow, "cache-control": "no-store" } });
      return answerProblem(request, problem(405, `This address takes ${allow}.`), requestId, { headers: { allow } });
    });
  };
  return Object.fromEntries([...methods, "PATCH", "OPTIONS"].map((method) => [method, handler(method)])) as ReturnType<typeof apiRoute>;
}

/** Nothing is at the address. */
export const nowhere = guarded(undefined, async (request, _params, _context, requestId) =>
  answerProblem(request, problem(404, "Nothing is at this address of the API. /api/v1/docs lists what there is."), requestId),
);

/** Lets only the holder of a valid token in, and turns a bug into a problem that tells no inner message. */
function guarded(described: Operation | undefined, next: Served["answer"]): Handler {
  return async (request, route) => {
    const requestId = requestIdOf(request);
    const says = described?.problemSays;
    try {
      const context = await (described?.sessionToo ? getApiReader(request.headers) : getApiContext(request));
      if (context.ok) return await next(request, await route.params, context.value, requestId);
      const error = request.headers.has("authorization") ? ', error="invalid_token"' : "";
      return answerProblem(request, problem(401, context.refusal.say), requestId, { says, headers: { "www-authenticate": `Bearer realm="Ripcord"${error}` } });
    } catch (error) {
      log().error({ id: requestId, err: error }, "an API request failed");
      const say = `Something went wrong here, and it was written down as ${requestId}. Try again in a moment; if it stays, tell whoever runs Ripcord.`;
      return answerProblem(request, problem(500, say), requestId, { says });
    }
  };
}
