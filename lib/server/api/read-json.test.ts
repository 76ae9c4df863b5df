import { describe, expect, test } from "vitest";
import { bodyLimit, readJson } from "./read-json";

const send = (body: BodyInit | null, headers: Record<string, string> = { "content-type": "application/json" }) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

function streamOf(bytes: number, counted: { sent: number }): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      if (counted.sent >= bytes) return controller.close();
      counted.sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
}

describe("the body of a request", () => {
  test.each(["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"', "application/vnd.ripcord+json"])("is read as %s", async (type) => {
    expect(await readJson(send('{"note":"schön 🚀"}', { "content-type": type }))).toEqual({ ok: true, value: { note: "schön 🚀" } });
  });

  test.each(["application/x-www-form-urlencoded", "text/plain", "application/json; charset=latin1", "application/jsonp", "multipart/form-data; boundary=x"])(
    "is refused as %s",
    async (type) => {
      expect(await readJson(send("{}", { "content-type": type }))).toMatchObject({ ok: false, status: 415, say: expect.stringContaining("application/json") });
    },
  );

  test("is refused when it is compressed or has no type", async () => {
    expect(await readJson(send("{}", { "content-type": "application/json", "content-encoding": "gzip" }))).toMatchObject({ status: 415 });
    expect(await readJson(send(new Uint8Array([123, 125]), {}))).toMatchObject({ status: 415 });
  });

  test.each(["{", "{'a':1}", '{"a":1}}', "nul", "\u0000", new Uint8Array([123, 34, 0xff, 34, 58, 49, 125])])("%s is not JSON", async (body) => {
    expect(await readJson(send(body))).toMatchObject({ ok: false, status: 400 });
  });

  test("may be left out only where it is optional", async () => {
    expect(await readJson(send(null, {}), true)).toEqual({ ok: true, value: {} });
    expect(await readJson(send("", {}), true)).toEqual({ ok: true, value: {} });
    expect(await readJson(send(null))).toMatchObject({ ok: false, status: 400 });
  });

  test("of a megabyte is read, of a byte more is refused", async () => {
    const text = (length: number) => `"${"a".repeat(length - 2)}"`;
    expect(await readJson(send(text(bodyLimit)))).toMatchObject({ ok: true });
    expect(await readJson(send(text(bodyLimit + 1)))).toMatchObject({ ok: false, status: 413 });
  });

  test("is not read to its end when it lies about its length", async () => {
    const counted = { sent: 0 };
    expect(await readJson(send(streamOf(64 * bodyLimit, counted)))).toMatchObject({ ok: false, status: 413 });
    expect(counted.sent).toBeLessThan(2 * bodyLimit);
  });
});
