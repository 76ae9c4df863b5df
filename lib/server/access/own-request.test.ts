import { describe, expect, test } from "vitest";
import { isOwnRequest } from "./own-request";

const sent = (headers: Record<string, string>) => new Headers({ host: "ripcord.example:3000", ...headers });
const action = { "next-action": "4011", "content-type": "text/plain;charset=UTF-8" };

describe("a request with cookies", () => {
  test.each([
    ["a page", {}],
    ["a page that a client navigates to", { rsc: "1", "next-url": "/" }],
    ["an action of ours", { ...action, origin: "http://ripcord.example:3000" }],
    ["an action behind TLS that ends before us", { ...action, origin: "https://ripcord.example:3000" }],
    ["a form without script", { "content-type": "multipart/form-data; boundary=x", origin: "http://ripcord.example:3000" }],
  ])("is ours: %s", (_, headers) => {
    expect(isOwnRequest(sent(headers), undefined)).toBe(true);
  });

  test.each([
    ["an action from another site", { ...action, origin: "https://evil.example" }],
    ["an action from another port", { ...action, origin: "http://ripcord.example:3001" }],
    ["an action from a sandbox", { ...action, origin: "null" }],
    ["an action that hides where it comes from", action],
    ["a form that hides where it comes from", { "content-type": "application/x-www-form-urlencoded" }],
    ["a page read by another site", { origin: "https://evil.example" }],
    ["an origin that is none", { ...action, origin: "ripcord.example:3000" }],
    ["a host said by a proxy that nobody vouches for", { ...action, origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ])("is nobody's: %s", (_, headers) => {
    expect(isOwnRequest(sent(headers), undefined)).toBe(false);
  });

  test("is ours at the public address, whatever host the proxy in front asks for", () => {
    const headers = sent({ ...action, host: "10.0.0.7:3000", origin: "https://ripcord.example" });
    expect(isOwnRequest(headers, "https://ripcord.example")).toBe(true);
    expect(isOwnRequest(headers, "https://other.example")).toBe(false);
    expect(isOwnRequest(headers, "not an address")).toBe(false);
  });
});
