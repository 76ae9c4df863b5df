import "server-only";
import { cookies } from "next/headers";
import { runParams } from "@/lib/domain/api/run-inputs";
import { followRun } from "@/lib/domain/api/run-operations";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { runNumber } from "@/lib/domain/run/key";
import { findActor, readClaims } from "../access/session-claims";
import { openRunEvents } from "../live/run-events";
import { query } from "../query";
import { findTokenActor } from "../token/find-token-actor";
import { headersOf } from "./answer-problem";
import { readAsked, refused, type Served } from "./serve";

const findRun = query({
  may: "workspace.read",
  input: runParams,
  run: async ({ tx }, { key }) => {
    const run = await tx.run.findUnique({ where: { number: runNumber(key) ?? 0 }, select: { id: true, release: { select: { number: true } } } });
    return run ? done({ runId: run.id, release: keyOf(run.release.number) }) : refuseMissing(`There is no run ${key}. Check the key, or look it up in the list.`);
  },
});

/** The stream of a run's events, which goes on after Last-Event-ID, else after `?after=`. */
export const serveRunEvents: Served = {
  described: followRun,
  async answer(request, params, context, requestId) {
    const read = await readAsked(followRun, request, params, context, requestId);
    if (!read.ok) return read.response;
    const found = await findRun(runParams.parse(read.value.params), context);
    if (!found.ok) return refused(request, followRun, found.refusal, context, requestId, params);

    const headers = headersOf("text/event-stream", requestId);
    headers.set("cache-control", "no-store, no-transform");
    headers.set("x-accel-buffering", "no");
    if (request.method === "HEAD") return new Response(null, { headers });
    const { after = 0 } = followRun.query.parse(read.value.query);
    const known = /^\d{1,9}$/.exec(request.headers.get("last-event-id") ?? "")?.[0];
    const stream = openRunEvents({ ...found.value, after: known === undefined ? after : Number(known), isStillIn: await askAgain(request.headers) }, request.signal);
    return new Response(stream, { headers });
  },
};

/** Whether the same token or session would be let in now. */
async function askAgain(sent: Headers): Promise<() => Promise<boolean>> {
  const authorization = sent.get("authorization");
  if (authorization !== null) return async () => (await findTokenActor(authorization, new Date())).ok;
  const jar = await cookies();
  return async () => {
    const claims = await readClaims(jar, sent);
    return claims !== null && (await findActor(claims)) !== null;
  };
}
