import { expect, test } from "vitest";
import { sayDate } from "./say-date";

const june = Date.parse("2026-06-02T22:30:00Z");

test("a day is said in the zone of whoever reads, with its year only when it is another", () => {
  expect(sayDate(june, "Europe/London", june)).toBe("2 June");
  expect(sayDate(june, "Asia/Tokyo", june)).toBe("3 June");
  expect(sayDate(june, "UTC", Date.parse("2027-01-01T00:00:00Z"))).toBe("2 June 2026");
  expect(sayDate(Date.parse("2026-12-31T23:30:00Z"), "Asia/Tokyo", june)).toBe("1 January 2027");
});
