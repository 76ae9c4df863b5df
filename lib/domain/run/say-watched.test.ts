import { expect, test } from "vitest";
import { sayWatched } from "./say-watched";

const quantitative = { kind: "quantitative", signal: "Page load", comparison: "above", threshold: 2.5, unit: "s", reports: null } as const;

test("a number reads with its comparison and unit", () => {
  expect(sayWatched(quantitative)).toBe("Page load is above 2.5 s");
  expect(sayWatched({ ...quantitative, unit: "" })).toBe("Page load is above 2.5");
});

test("what is not written is left out", () => {
  expect(sayWatched({ ...quantitative, threshold: null })).toBe("Page load");
  expect(sayWatched({ ...quantitative, signal: " ", threshold: null })).toBe("A signal without a name");
});

test("what people see reads with how many", () => {
  const seen = { ...quantitative, kind: "qualitative", signal: "complaints", threshold: null } as const;
  expect(sayWatched({ ...seen, reports: 10 })).toBe("10 or more complaints");
  expect(sayWatched(seen)).toBe("complaints");
});
