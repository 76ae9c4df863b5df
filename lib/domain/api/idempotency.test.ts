import { expect, test } from "vitest";
import { idempotencyParameter, readIdempotencyKey } from "./idempotency";

test.each(["a", "deploy-4182/step:3", '"8e03978e-40d5-43dd-bc93-6894a57f9324"', "~".repeat(200)])("%s is a key, as it is", (key) => {
  expect(readIdempotencyKey(key)).toEqual({ ok: true, value: key });
});

test("no header is no key", () => {
  expect(readIdempotencyKey(null)).toEqual({ ok: true, value: null });
});

test.each(["", " ", "two keys", "one, two", "ключ", "a\tb", "x".repeat(201)])("%j is refused with a sentence", (key) => {
  expect(readIdempotencyKey(key)).toMatchObject({ ok: false, status: 400, say: expect.stringMatching(/^Send .*\.$/) });
});

test("the example of the description is a key", () => {
  expect(readIdempotencyKey(idempotencyParameter.example).ok).toBe(true);
});
