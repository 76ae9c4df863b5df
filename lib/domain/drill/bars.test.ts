import { expect, test } from "vitest";
import { bars } from "./bars";

const step = (position: number, estimateMinutes: number | null, drill: number | null = null, run: number | null = null) => ({
  position, estimateMinutes,
  drill: drill === null ? null : { ms: drill * 60_000, at: 1, drillId: "d" },
  run: run === null ? null : { ms: run * 60_000, at: 2, drillId: "r" },
});

test("steps at one position begin together; what follows begins with the longest of them", () => {
  expect(bars([step(1, 2, 1), step(2, 5, 4), step(2, 3, 6), step(3, 4)])).toEqual({
    rows: [
      { plan: { from: 0, length: 2 }, real: { from: 0, length: 1 } },
      { plan: { from: 2, length: 5 }, real: { from: 1, length: 4 } },
      { plan: { from: 2, length: 3 }, real: { from: 1, length: 6 } },
      { plan: { from: 7, length: 4 }, real: null },
    ],
    span: 11,
  });
});

test("the newer of drill and real run is drawn; nothing known is no bar", () => {
  expect(bars([step(1, null, 1, 3)])).toEqual({ rows: [{ plan: null, real: { from: 0, length: 3 } }], span: 3 });
  expect(bars([])).toEqual({ rows: [], span: 1 });
});
