/** The longest that a first answer is given again, in hours. */
export const keptHours = 24;
export const idempotencyHeader = "Idempotency-Key";
export const replayedHeader = "Idempotency-Replayed";
const keyPattern = "^[\\x21-\\x7e]{1,200}$";

type Sent = { ok: true; value: string | null } | { ok: false; status: 400; say: string };

/** The key that a request was sent under; null when it has none. */
export function readIdempotencyKey(header: string | null): Sent {
  if (header === null) return { ok: true, value: null };
  return new RegExp(keyPattern).test(header)
    ? { ok: true, value: header }
    : { ok: false, status: 400, say: "Send 1 to 200 visible characters without spaces as the Idempotency-Key, such as a UUID." };
}

export const sayOtherRequest = "This Idempotency-Key was already used for another request. Send the very same body again, or take a new key.";
export const sayStillAnswering = "The first request with this Idempotency-Key is still being answered. Ask again in a moment.";

/** As the OpenAPI document lists it with every POST. */
export const idempotencyParameter = {
  name: idempotencyHeader,
  in: "header",
  required: false,
  description: `Yours, for this one request: sent again within ${keptHours} hours with the same body, it brings the first answer again and does nothing twice.`,
  schema: { type: "string", pattern: keyPattern },
  example: "rollback-4182-start",
};
