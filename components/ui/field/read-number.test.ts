import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

describe("readNumber", () => {
  it.each([
    ["", null],
    ["   ", null],
    ["10", 10],
    [" 10 ", 10],
    ["0,5", 0.5],
    [".5", 0.5],
    ["2.", 2],
    ["-3", -3],
  ])("reads %j as %j", (typed, value) => {
    expect(readNumber(typed)).toEqual({ ok: true, value });
  });

  it.each(["ten", "1e5", "0x10", "1 000", "1,000,000", "1.2.3", "--1", "Infinity", "NaN", "١٠", "-", "."])(
    "refuses %j",
    (typed) => {
      expect(readNumber(typed)).toEqual({ ok: false, say: "Write a number, such as 10." });
    },
  );

  it("says which limit was crossed", () => {
    expect(readNumber("0", { min: 1 })).toEqual({ ok: false, say: "Give at least 1." });
    expect(readNumber("61", { max: 60 })).toEqual({ ok: false, say: "Give at most 60." });
    expect(readNumber("1", { min: 1, max: 60 })).toEqual({ ok: true, value: 1 });
    expect(readNumber("60", { min: 1, max: 60 })).toEqual({ ok: true, value: 60 });
  });

  it("refuses fractions and numbers too large to count with where a whole number is meant", () => {
    expect(readNumber("1.5", { whole: true })).toEqual({ ok: false, say: "Write a whole number." });
    expect(readNumber("99999999999999999999", { whole: true })).toEqual({ ok: false, say: "Write a whole number." });
    expect(readNumber("2.0", { whole: true })).toEqual({ ok: true, value: 2 });
  });
});
