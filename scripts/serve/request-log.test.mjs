import { expect, test } from "vitest";
import { loggablePath } from "./request-log.mjs";

test.each([
  ["/releases/REL-42/plan", "/releases/REL-42/plan"],
  ["/sign-in?from=%2Fpeople&token=secret", "/sign-in"],
  ["/api/v1/releases/REL-42/checklist/0f8fad5b-d9cb-469f-a165-70867728950e/tick", "/api/v1/releases/REL-42/checklist/0f8fad5b-d9cb-469f-a165-70867728950e/tick"],
  ["/invitation/q0Zx6JmYk3mX1u5tYyT2o8aVbN4cD7eF9gH1iJ2kL3M", "/invitation/***"],
  ["/people/amara@example.com", "/people/***"],
  ["/people/amara%40example.com/edit", "/people/***/edit"],
  ["/_next/static/chunks/0j1we3cwg31qe0j1we3cwg31qe0j1we3cwg31qe.js", "/_next/static/chunks/0j1we3cwg31qe0j1we3cwg31qe0j1we3cwg31qe.js"],
])("%s is written down as %s", (url, path) => {
  expect(loggablePath(url)).toBe(path);
});
