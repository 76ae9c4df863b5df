import { expect, test } from "vitest";
import { readForm } from "./read-form";

const send = (body: BodyInit, type = "application/x-www-form-urlencoded") => readForm(new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } }));

test("reads fields in any script, the first of each name", async () => {
  expect(await send("text=%D7%A9%D7%9C%D7%95%D7%9D+%F0%9F%8E%89&email=&text=second")).toEqual({ ok: true, values: { text: "שלום 🎉", email: "" } });
  expect(await send("a=1", "application/x-www-form-urlencoded; charset=UTF-8")).toEqual({ ok: true, values: { a: "1" } });
  expect(await send("")).toEqual({ ok: true, values: {} });
  expect(await send("__proto__=x&constructor=y")).toMatchObject({ ok: true, values: { constructor: "y" } });
});

test.each([
  ["x".repeat(65_537), "application/x-www-form-urlencoded", 413],
  ["x".repeat(2_000_000), "application/x-www-form-urlencoded", 413],
  ['{"email":"jo@example.com"}', "application/json", 415],
  ["email=jo@example.com", "text/plain", 415],
  [new Uint8Array([0x61, 0x3d, 0xff]), "application/x-www-form-urlencoded", 400],
])("refuses what is no form of ours, or too much (%#)", async (body, type, status) => {
  expect(await send(body, type)).toMatchObject({ ok: false, status });
});

test("does not trust an announced length, and stops reading", async () => {
  let sent = 0;
  const body = new ReadableStream({ pull: (stream) => void (sent++ < 1_000 ? stream.enqueue(new Uint8Array(10_000)) : stream.close()) });
  const request = new Request("http://localhost/", { method: "POST", body, duplex: "half", headers: { "content-type": "application/x-www-form-urlencoded" } } as RequestInit);
  expect(await readForm(request)).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(20);
});
