import { randomUUID } from "node:crypto";
import { noteRun as described } from "@/lib/domain/api/run-operations";
import { serveOrder } from "../api/serve-order";
import { noteRun } from "../run/follow-orders";
import type { SignedIn } from "../session";

const served = serveOrder(described, noteRun);

/** Posts a note to the API under its own text as Idempotency-Key; answers as the API does. */
export function postNote(run: string, text: string, context: SignedIn): Promise<Response> {
  const headers = { "content-type": "application/json", "idempotency-key": text };
  const request = new Request(`http://localhost:3000/api/v1/runs/${run}/notes`, { method: "POST", headers, body: JSON.stringify({ text }) });
  return served.answer(request, { key: run }, context, randomUUID());
}
