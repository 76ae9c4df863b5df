import "server-only";
import { randomUUID } from "node:crypto";
import { type Problem, problemLines } from "@/lib/domain/api/problem";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id under which the log speaks of this request. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id") ?? "";
  return uuid.test(given) ? given : randomUUID();
}

export function headersOf(type: string, requestId: string): Headers {
  return new Headers({ "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", vary: "Authorization, Accept", "x-request-id": requestId });
}

/** A problem document, or its lines where plain text was asked for. `more` joins the document. */
export function answerProblem(request: Request, problem: Problem, requestId: string, more: { headers?: Record<string, string>; says?: Record<string, boolean> } = {}): Response {
  const isPlain = wantsPlain(request);
  const headers = headersOf(isPlain ? "text/plain" : "application/problem+json", requestId);
  for (const [name, value] of Object.entries(more.headers ?? {})) headers.set(name, value);
  const body = isPlain ? problemLines(problem, siteOf()) : JSON.stringify({ ...problem, ...more.says, requestId });
  return new Response(body, { status: problem.status, headers });
}

/** Whether the caller prefers plain text to JSON; whoever takes anything gets JSON. */
export function wantsPlain(request: Request): boolean {
  const weights = new Map<string, number>();
  for (const part of (request.headers.get("accept") ?? "").toLowerCase().split(",")) {
    const [type = "", ...parameters] = part.split(";").map((each) => each.trim());
    const weight = Number(parameters.find((each) => each.startsWith("q="))?.slice(2) ?? 1);
    weights.set(type, Number.isNaN(weight) ? 1 : weight);
  }
  const json = Math.max(weights.get("application/json") ?? 0, weights.get("application/problem+json") ?? 0);
  return (weights.get("text/plain") ?? 0) > json;
}

/** The address that people use, where the installation knows it: links in a log are whole then. */
export function siteOf(): string {
  const url = process.env.NEXTAUTH_URL;
  return url && URL.canParse(url) ? new URL(url).origin : "";
}
