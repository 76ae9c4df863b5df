import { describe, expect, test } from "vitest";
import { callerAddress, isLoopbackHost, plainAddress } from "./address.mjs";

describe("an address", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    [" 203.0.113.9:4711 ", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8::1", "2001:db8::1"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["unknown", undefined],
    ["203.0.113", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s reads as %s", (text, expected) => {
    expect(plainAddress(text)).toBe(expected);
  });
});

describe("this very machine", () => {
  test.each(["localhost", "LOCALHOST:3000", "127.0.0.1", "127.8.9.1:80", "[::1]", "[::1]:3000", "::1"])("is %s", (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  test.each([undefined, "", "localhost.example.com", "127.0.0.1.example.com", "example.com:3000", "10.0.0.1", "[::2]", "0.0.0.0", "localhost:3000@evil.example"])("is not %s", (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe("who speaks", () => {
  test.each([
    ["without trust, whatever is claimed", "198.51.100.7", "203.0.113.9", false, "198.51.100.7"],
    ["with trust, what the proxy saw", "10.0.0.2", "203.0.113.9", true, "203.0.113.9"],
    ["with trust, not what was there before it", "10.0.0.2", "1.2.3.4, 203.0.113.9", true, "203.0.113.9"],
    ["passing over proxies on this machine", "127.0.0.1", "1.2.3.4, 203.0.113.9, 127.0.0.1", true, "203.0.113.9"],
    ["with trust but no word of it", "10.0.0.2", undefined, true, "10.0.0.2"],
    ["with trust but nonsense", "10.0.0.2", "1.2.3.4, <script>", true, "10.0.0.2"],
    ["with trust and only this machine", "127.0.0.1", "127.0.0.1", true, "127.0.0.1"],
  ])("%s", (_, socket, forwarded, trust, expected) => {
    expect(callerAddress(socket, forwarded, trust)).toBe(expected);
  });
});
