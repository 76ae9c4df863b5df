import { describe, expect, test } from "vitest";
import { hrefOfList, isFiltered, listInputOf, readListParams, statusChoices } from "./list-params";

const service = "0198c1f0-1111-7000-8000-000000000001";

describe("an address", () => {
  test("is read for what it says about the list", () => {
    const params = readListParams({ q: " checkout ", status: "open", service, sort: "name", order: "desc", new: "1" });
    expect(listInputOf(params)).toEqual({ q: "checkout", status: ["draft", "ready", "deploying", "monitoring"], service, sort: "name", descending: true });
  });

  test("that makes no sense asks for the plain list", () => {
    const params = readListParams({ status: "burning", service: "x", week: "2026-99-99", sort: "colour", order: "sideways", owner: ["a", "b"], q: "x".repeat(500) });
    expect(listInputOf(params)).toEqual({});
    expect(isFiltered(params)).toBe(false);
  });

  test.each(["0000-01-01", "1999-12-31", "2100-01-01", "9999-12-31"])("with a week of no calendar of ours (%s) asks for every week", (week) => {
    expect(listInputOf(readListParams({ week }))).toEqual({});
  });

  test("keeps the other filters, and goes back to the first page", () => {
    const params = readListParams({ q: "a b", cursor: "abc" });
    expect(hrefOfList("/releases", params, { status: "ready" })).toBe("/releases?q=a+b&status=ready");
    expect(hrefOfList("/releases", params, { cursor: "def" })).toBe("/releases?q=a+b&cursor=def");
    expect(hrefOfList("/releases", readListParams({}), {})).toBe("/releases");
  });
});

test("statuses that nothing has are not offered", () => {
  const counts = { draft: 3, ready: 1, deploying: 0, monitoring: 1, completed: 6, rolledBack: 0, closed: 0, cancelled: 0 };
  expect(statusChoices(counts).map(({ label }) => label)).toEqual(["Any status (11)", "Open (5)", "Draft (3)", "Ready (1)", "Monitoring (1)", "Completed (6)"]);
});
