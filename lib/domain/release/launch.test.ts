import { expect, test } from "vitest";
import { choiceOf, launchOf } from "./launch";

test("a chosen date and time becomes the instant of its zone, and comes back", () => {
  const choice = { date: "2026-06-11", time: "16:00", zone: "Europe/Berlin" };
  expect(launchOf(choice)).toBe("2026-06-11T14:00:00.000Z");
  expect(choiceOf("2026-06-11T14:00:00.000Z", "Europe/Berlin")).toEqual(choice);
});

test("an open date is no launch, and an impossible one is not made up", () => {
  expect(launchOf({ date: "", time: "16:00", zone: "UTC" })).toBeNull();
  expect(choiceOf(null, "UTC")).toEqual({ date: "", time: "10:00", zone: "UTC" });
});
