import { describe, expect, test } from "vitest";
import { type Announcement, readAnnouncement, sayAnnouncement } from "./announcement";

const tick: Announcement = { release: "REL-42", number: 7, types: ["item.ticked"], by: "someone", who: "Yusuf Demir", title: "Data impact analysis complete" };

describe("an announcement", () => {
  test("is read from a notification", () => {
    expect(readAnnouncement(JSON.stringify(tick))).toEqual(tick);
  });

  test("may lack a name and a title", () => {
    const { who: _, title: __, ...plain } = tick;
    expect(readAnnouncement(JSON.stringify(plain))).toEqual({ ...plain, who: "", title: null });
  });

  test.each(["", "not json", "[]", "null", '{"release":7}', '{"release":null,"number":null,"types":["made.up"],"by":""}'])("is not made of %j", (payload) => {
    expect(readAnnouncement(payload)).toBeNull();
  });

  test.each<[Partial<Announcement>, string | null]>([
    [{}, "Yusuf Demir ticked “Data impact analysis complete”."],
    [{ types: ["item.unticked", "release.fellBack"] }, "Yusuf Demir unticked “Data impact analysis complete”. The release went back to draft."],
    [{ types: ["plan.saved", "release.fellBack"], title: null }, "The release went back to draft."],
    [{ types: ["plan.saved"], title: null }, null],
    [{ who: "" }, null],
  ])("%j is said as %j", (change, sentence) => {
    expect(sayAnnouncement({ ...tick, ...change })).toBe(sentence);
  });
});
