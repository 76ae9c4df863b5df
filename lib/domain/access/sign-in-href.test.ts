import { describe, expect, test } from "vitest";
import { signInHref, wayBack } from "./sign-in-href";

describe("the way back after signing in", () => {
  test.each(["/people", "/releases/REL-42/plan?x=1#steps", "/releases?q=Z%C3%BCrich"])("%s is kept", (path) => {
    expect(wayBack(path)).toBe(path);
  });

  test.each([
    null, undefined, "", "people", "//evil.example", "/\\evil.example", "/a\\b", "https://evil.example", "javascript:alert(1)",
    "/\u0009/evil.example", "/a b", "/sign-in", "/sign-in?from=/people", "/set-up", "/invitation/abc", "/api/auth/signout", `/${"a".repeat(1_000)}`,
  ])("%j leads home instead", (path) => {
    expect(wayBack(path)).toBe("/");
  });

  test("/sign-ins is a page like any other", () => {
    expect(wayBack("/sign-ins")).toBe("/sign-ins");
  });

  test("the query of the framework's own requests does not come along", () => {
    expect(wayBack("/people?_rsc=abc")).toBe("/people");
    expect(wayBack("/people?q=a&_rsc=abc&role=viewer")).toBe("/people?q=a&role=viewer");
  });
});

test("the address of the sign-in page carries the way back, unless that is home", () => {
  expect(signInHref("/people?q=a&role=viewer")).toBe("/sign-in?from=%2Fpeople%3Fq%3Da%26role%3Dviewer");
  expect(signInHref("/")).toBe("/sign-in");
  expect(signInHref(null)).toBe("/sign-in");
});
