import { expect, test } from "vitest";
import { groupLaunches } from "./group-launches";

const now = new Date("2026-06-10T12:00:00Z");
const launch = (key: string, launchAt: string | null, status: "draft" | "ready" | "monitoring" = "draft") => ({ key, launchAt, status });

test("launches stand in their week, Monday to Sunday where the reader is", () => {
  const groups = groupLaunches(
    [
      launch("overdue", "2026-06-02T10:00:00Z"),
      launch("live", "2026-06-03T10:00:00Z", "monitoring"),
      launch("monday", "2026-06-07T22:00:00Z", "ready"),
      launch("sunday", "2026-06-14T21:59:00Z"),
      launch("next", "2026-06-14T22:00:00Z"),
      launch("later", "2026-06-21T22:00:00Z"),
      launch("open", null),
    ],
    now,
    "Europe/Berlin",
  );
  expect(groups.map(({ title, launches }) => [title, ...launches.map(({ key, overdue }) => (overdue ? `${key}!` : key))])).toEqual([
    ["Overdue", "overdue!"],
    ["Live since before this week", "live"],
    ["This week", "monday!", "sunday"],
    ["Next week", "next"],
    ["Later", "later"],
    ["No launch date yet", "open"],
  ]);
});

test("weeks without a launch are left out", () => {
  expect(groupLaunches([launch("open", null)], now, "UTC").map(({ title }) => title)).toEqual(["No launch date yet"]);
});
