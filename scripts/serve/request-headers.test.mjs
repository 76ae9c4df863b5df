import { describe, expect, test } from "vitest";
import { vouch } from "./request-headers.mjs";

function request(headers, remoteAddress = "127.0.0.1") {
  const sent = { host: "localhost:3000", ...headers };
  return { headers: { ...sent }, rawHeaders: Object.entries(sent).flat(), socket: { remoteAddress }, url: "/releases?q=a" };
}

function pairs(raw) {
  return Object.fromEntries(raw.flatMap((name, at) => (at % 2 ? [] : [[name.toLowerCase(), raw[at + 1]]])));
}

describe("headers", () => {
  test("say nothing for the framework, for us or for a proxy", () => {
    const asked = request({
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "x-middleware-rewrite": "/settings",
      "x-ripcord-address": "9.9.9.9",
      "x-ripcord-path": "/people",
      "x-forwarded-for": "9.9.9.9",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "for=9.9.9.9",
      "x-real-ip": "9.9.9.9",
      cookie: "a=b",
    });
    const id = vouch(asked);
    const expected = { host: "localhost:3000", cookie: "a=b", "x-request-id": id, "x-ripcord-address": "127.0.0.1", "x-ripcord-loopback": "0", "x-ripcord-path": "/releases?q=a" };
    expect(asked.headers).toEqual(expected);
    expect(pairs(asked.rawHeaders)).toEqual(expected);
  });

  test("keep what a trusted proxy says", () => {
    const asked = request({ "x-forwarded-for": "1.1.1.1, 203.0.113.9", "x-forwarded-proto": "https", host: "ripcord.example.com" }, "10.0.0.2");
    vouch(asked, { trustProxy: true });
    expect(asked.headers).toMatchObject({ "x-forwarded-proto": "https", "x-ripcord-address": "203.0.113.9", "x-ripcord-loopback": "0" });
  });

  test.each([
    ["a browser here", request({}), "1"],
    ["a browser here, over IPv6", request({ host: "[::1]:3000" }, "::1"), "1"],
    ["a browser here, as a dual socket tells it", request({}, "::ffff:127.0.0.1"), "1"],
    ["another machine that names this one", request({}, "203.0.113.9"), "0"],
    ["a page that had its name point here", request({ host: "evil.example:3000" }), "0"],
    ["a proxy here that passes on others", request({ "x-forwarded-for": "203.0.113.9" }), "0"],
    ["a proxy here that names itself only", request({ via: "1.1 proxy" }), "0"],
    ["one without a host", request({ host: "" }), "0"],
  ])("tell whether the caller sits at this machine: %s", (_, asked, expected) => {
    vouch(asked);
    expect(asked.headers["x-ripcord-loopback"]).toBe(expected);
  });

  test("keep the caller's id only when it is one", () => {
    const given = "0f8fad5b-d9cb-469f-a165-70867728950e";
    expect(vouch(request({ "x-request-id": given.toUpperCase() }))).toBe(given);
    for (const junk of ["1", `${given}\n{"level":60}`, `${given}, ${given}`, "x".repeat(36)]) {
      expect(vouch(request({ "x-request-id": junk }))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
  });
});
