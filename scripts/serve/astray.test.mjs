import { expect, test } from "vitest";
import { isAstray } from "./astray.mjs";

const token = { authorization: "Bearer rip_x" };

test.each([
  ["a slash too many in front", "//api/v1/gate/REL-42", token],
  ["the same without a token", "//api/v1/gate/REL-42", {}],
  ["a slash too many inside", "/api//v1/gate/REL-42", {}],
  ["no key", "/api/v1/gate/", token],
  ["a slash at the end", "/api/v1/gate/REL-42/?a=1", {}],
  ["a backslash", "/api/v1\\gate/REL-42", {}],
  ["half an escape", "/api/v1/gate/%E0%A4%A", token],
  ["half an escape of a page", "/status/%ff", {}],
  ["another case", "/API/v1/gate/REL-42", {}],
  ["a token for a page", "/gate/REL-42", token],
  ["an empty token for a page", "/", { authorization: "Bearer" }],
])("astray: %s", (_, url, headers) => {
  expect(isAstray({ url, headers })).toBe(true);
});

test.each([
  ["the gate", "/api/v1/gate/REL-42", token],
  ["a query with slashes", "/api/auth/callback/oidc?state=a//b/", {}],
  ["a page", "/releases/REL-42/", {}],
  ["a page with a slash too many", "//releases", {}],
  ["a page behind somebody's basic authentication", "/people", { authorization: "Basic YTpi" }],
  ["a page that begins alike", "/apis/", {}],
])("not astray: %s", (_, url, headers) => {
  expect(isAstray({ url, headers })).toBe(false);
});
