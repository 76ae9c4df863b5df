import type { z } from "zod";
import type { Capability } from "../access/policy";
import type { ProblemStatus } from "./problem";

export const groups = ["People and services", "Releases", "Plan", "Checklist", "Approvals", "Readiness", "Drills", "Runs", "Reviews", "Reports from customers", "This description"] as const;
export const methods = ["GET", "POST", "PUT", "DELETE"] as const;
export type Method = (typeof methods)[number];

/**
 * All that is known of one route: the door checks requests with it, and the OpenAPI document
 * and the page about the API are made from it.
 */
export type Operation = {
  id: string;
  method: Method;
  /** With parameters in braces, as OpenAPI writes them. */
  path: `/api/v1/${string}`;
  group: (typeof groups)[number];
  /** Imperative, without a full stop. */
  summary: string;
  about?: string;
  may: Capability;
  /** Of the path; what does not fit is not found. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What may be sent as application/xml instead; it is read into the same fields. */
  xml?: string;
  /** Whether the body may be left out. */
  bodyOptional?: true;
  /** The ETag of what the text is based on has to be sent in If-Match. */
  ifMatch?: true;
  answer: { status: 200 | 201 | 204; say: string; shape?: z.ZodType; etag?: true; /** With status 200, when nothing new was made. */ or?: string; /** Of each server-sent event of a stream. */ events?: z.ZodType };
  /** Beside 401, 403, 404 with parameters, 400/413/415/422 with a body, which follow from the rest. */
  refusals?: ProblemStatus[];
  /** Read by signed-in people in a browser too; never for a write. */
  sessionToo?: true;
  /** Answers in plain lines when asked for text/plain. */
  plain?: true;
  /** What else every problem of this route carries. */
  problemSays?: Record<string, boolean>;
  example?: { path?: string; query?: string; body?: unknown };
};

/** Keeps the exact shapes in the type, so that the handler is checked against them. */
export function operation<const O extends Operation>(description: O): O {
  return description;
}

// A key that is none, one in use, and one of another request.
const keyRefusals: ProblemStatus[] = [400, 409, 422];

/** Every status that a route may refuse with. */
export function refusalsOf(described: Operation): ProblemStatus[] {
  const body: ProblemStatus[] = described.body ? [400, 413, 415, 422] : [];
  const from: ProblemStatus[] = [
    401, 403,
    ...body,
    ...(described.method === "POST" ? keyRefusals : []),
    ...(described.query ? ([422] as const) : []),
    ...(described.params ? ([404] as const) : []),
    ...(described.ifMatch ? ([400, 412, 428] as const) : []),
    ...(described.refusals ?? []),
    500,
  ];
  return [...new Set(from)].sort((a, b) => a - b);
}
