import { once } from "node:events";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hostsFor, makeServer } from "./http-server.mjs";

let lines;
let server;
let port;
let answer;

beforeEach(async () => {
  lines = [];
  answer = async (incoming, response) => {
    let size = 0;
    for await (const chunk of incoming) size += chunk.length;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ size, headers: incoming.headers, url: incoming.url, method: incoming.method }));
  };
  const log = { info: (line) => lines.push(line), error: (line) => lines.push(line) };
  server = makeServer({ handle: (...args) => answer(...args), log });
  port = await server.listen(["127.0.0.1"], 0);
});

afterEach(() => server.close());

const url = (path = "/") => `http://127.0.0.1:${port}${path}`;
const megabyte = 1024 * 1024;

function send(body, headers) {
  return new Promise((resolve, reject) => {
    const sent = request(url(), { method: "POST", headers }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, type: response.headers["content-type"], body: JSON.parse(text) });
    });
    sent.on("error", reject);
    sent.on("continue", () => sent.end(body));
    if (!headers.expect) sent.end(body);
  });
}

test("a program beside the API is told so, and never redirected: curl would call that a success", async () => {
  answer = async (_, response) => response.writeHead(308, { location: "/api/v1/gate/REL-42" }).end();
  const response = await fetch(url("//api/v1/gate/REL-42"), { redirect: "manual" });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ status: 404, say: expect.stringMatching(/slash too many/) });
});

describe("a body", () => {
  const large = Buffer.alloc(megabyte + 1);
  const fits = Buffer.alloc(megabyte);

  test.each([
    ["of a known length", { "content-length": large.length }],
    ["of unknown length", { "transfer-encoding": "chunked" }],
    ["announced first", { "content-length": large.length, expect: "100-continue" }],
    ["of unknown length, announced first", { "transfer-encoding": "chunked", expect: "100-continue" }],
  ])("over 1 MB is refused: %s", async (_, headers) => {
    const { status, type, body } = await send(large, headers);
    expect({ status, type }).toEqual({ status: 413, type: "application/problem+json; charset=utf-8" });
    expect(body).toEqual({ type: "about:blank", title: "Content too large", status: 413, say: expect.stringMatching(/1 MB/) });
    expect(lines).toMatchObject([{ method: "POST", status: 413 }]);
  });

  test.each([
    ["of a known length", { "content-length": fits.length }],
    ["of unknown length", { "transfer-encoding": "chunked" }],
    ["announced first", { "content-length": fits.length, expect: "100-continue" }],
  ])("of 1 MB gets through: %s", async (_, headers) => {
    expect(await send(fits, headers)).toMatchObject({ status: 200, body: { size: megabyte, method: "POST" } });
  });
});

describe("a request", () => {
  test("is one line in the log, without its query, and its answer carries the id", async () => {
    const response = await fetch(url("/releases?q=secret"), { headers: { cookie: "session=secret" } });
    await response.text();
    await pause(20);
    expect(lines).toEqual([{ id: response.headers.get("x-request-id"), method: "GET", path: "/releases", status: 200, ms: expect.any(Number) }]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test("whose handler breaks is answered without the reason", async () => {
    answer = async () => {
      throw new Error("relation \"Secret\" does not exist");
    };
    const response = await fetch(url());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/Secret/);
    expect(lines.find((line) => line.err)).toMatchObject({ id: response.headers.get("x-request-id") });
  });
});

describe("an event stream", () => {
  const stream = (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const timer = setInterval(() => response.write("data: tick\n\n"), 20);
    response.once("close", () => clearInterval(timer));
    return once(response, "close");
  };

  test("arrives as it is written, and ends cleanly when the server closes", async () => {
    answer = stream;
    const reader = (await fetch(url())).body.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("data: tick\n\n");
    const began = performance.now();
    const closed = server.close();
    while (!(await reader.read()).done);
    await closed;
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(performance.now() - began).toBeLessThan(2500);
  });
});

describe("closing", () => {
  test("lets a request finish and takes no new one", async () => {
    answer = async (_, response) => {
      await pause(300);
      response.end("done");
    };
    const slow = fetch(url());
    await pause(50);
    const closed = server.close();
    await expect(fetch(url())).rejects.toThrow();
    expect(await (await slow).text()).toBe("done");
    await closed;
  });

  test("waits for nobody longer than four seconds", async () => {
    answer = () => new Promise(() => {});
    const stuck = fetch(url()).catch(() => "cut");
    await pause(50);
    const began = performance.now();
    await server.close();
    expect(await stuck).toBe("cut");
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

test("a port that is taken is said in a sentence", async () => {
  const second = makeServer({ handle: answer, log: { info() {} } });
  await expect(second.listen(["127.0.0.1"], port)).rejects.toThrow(`Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`);
});

test.each([
  [{ demo: true }, ["127.0.0.1", "::1"]],
  [{ demo: false }, ["0.0.0.0", "::"]],
  [{ demo: true, host: "0.0.0.0" }, ["0.0.0.0"]],
])("listens for %o at %o", (wish, hosts) => {
  expect(hostsFor(wish)).toEqual(hosts);
});
