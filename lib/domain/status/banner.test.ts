import { expect, test } from "vitest";
import { bannerOf } from "./banner";

const told = (id: string, minute: number) => ({ id, at: new Date(Date.UTC(2026, 5, 10, 12, minute)), title: `Title ${id}`, text: "Text", incident: { state: "repairing" as const } });

test("is null while it is quiet", () => {
  expect(bannerOf([], "https://status.example")).toEqual({ banner: null });
});

test("says the newest update and leads to the status page", () => {
  expect(bannerOf([told("a", 1), told("c", 9), told("b", 5)], "https://status.example")).toEqual({
    banner: { id: "c", title: "Title c", text: "Text", state: "repairing", at: "2026-06-10T12:09:00.000Z", href: "https://status.example/status" },
  });
});
