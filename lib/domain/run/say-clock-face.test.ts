import { expect, test } from "vitest";
import { sayClockFace } from "./say-clock-face";

test.each([
  [0, "0:00"],
  [-5_000, "0:00"],
  [59_999, "0:59"],
  [552_000, "9:12"],
  [3_600_000, "1:00:00"],
  [3_849_000, "1:04:09"],
])("%d ms reads %s", (ms, face) => expect(sayClockFace(ms)).toBe(face));
