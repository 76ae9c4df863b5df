import { expect, test } from "vitest";
import { bannerOrigin } from "./banner-origin";

test.each([
  ["https://shop.example.com", "https://shop.example.com"],
  [" https://Shop.Example.com/ ", "https://shop.example.com"],
  ["https://shop.example.com:443", "https://shop.example.com"],
  ["https://shop.example.com:8443", "https://shop.example.com:8443"],
  ["http://localhost:5000", "http://localhost:5000"],
  ["https://bücher.example", "https://xn--bcher-kva.example"],
])("%j is the site %s", (typed, origin) => {
  expect(bannerOrigin.parse(typed)).toBe(origin);
});

test.each([
  "", "*", "null", "shop.example.com", "//shop.example.com", "https://", "https://*.example.com", "https://shop.example.com/help", "https://shop.example.com?x",
  "https://shop.example.com#x", "https://me@shop.example.com", "http://shop.example.com", "ftp://shop.example.com", "javascript:alert(1)", "https://a b.example",
  "https://shop.example.com\\evil", "https://shop.example.com\u0000", "https://shop.example.com, https://evil.example",
])("%j is no site", (typed) => {
  expect(bannerOrigin.safeParse(typed).success).toBe(false);
});
