import { describe, expect, test } from "vitest";
import { planDocument } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { openRunInput } from "../run/orders";
import { line, optionalLine, personId, text, uuid } from "./text";

const id = "01a1fcbe-068a-73ae-96f0-a15c0a44f502";

describe("an id", () => {
  test("is the same in capitals", () => {
    expect(uuid.parse(id.toUpperCase())).toBe(id);
    expect(personId.parse(id.toUpperCase())).toBe(id);
    expect(personId.parse(null)).toBeNull();
    expect(uuid.safeParse("REL-42").success).toBe(false);
  });

  test("names one row of a plan, not a second one in capitals", () => {
    const migration = { name: "", reversible: null, note: "" };
    const empty = emptyDocument();
    const twice = { ...empty, data: { ...empty.data, migrations: [{ ...migration, id }, { ...migration, id: id.toUpperCase() }] } };
    expect(planDocument.safeParse(twice).error?.issues).toMatchObject([{ path: ["data", "migrations"], message: expect.stringContaining("same id") }]);
  });
});

test("an address that the database cannot keep is refused", () => {
  const links = (link: string) => openRunInput.safeParse({ release: "REL-1", seen: "Slow", links: [link] }).success;
  expect([links("https://ripcord.example/a"), links("https://ripcord.example/\u0000"), links("https://ripcord.example/\ud800")]).toEqual([true, false, false]);
});

describe("a line", () => {
  test.each([
    ["  Short\n onboarding\t", "Short onboarding"],
    ["👩‍🚒", "👩‍🚒"],
    ["عودة", "عودة"],
    ["<b>", "<b>"],
    ["…", "…"],
  ])("is kept on one line: %j", (typed, kept) => {
    expect(line(20).parse(typed)).toBe(kept);
  });

  test.each(["", " \n ", "\u200b", "\u2060\u200b", "\u202e"])("with nothing to see is missing: %j", (typed) => {
    expect(line(20, "Write a name.").safeParse(typed).error?.issues).toMatchObject([{ message: "Write a name." }]);
  });

  test.each(["\u001b[2Khidden", "a\u0007", "a\u009b1m", "a\u0000", "\ud83d"])("never commands a terminal, nor breaks the database: %j", (typed) => {
    expect(line(20).safeParse(typed).success).toBe(false);
    expect(optionalLine(20).safeParse(typed).success).toBe(false);
  });

  test("is unlike a long text, which keeps what was typed", () => {
    expect(text(20).parse(" a\u000b\n b ")).toBe(" a\u000b\n b ");
    expect(optionalLine(20).parse(" ")).toBe("");
  });
});
