import { describe, expect, test } from "vitest";
import { planDocument } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { personId, uuid } from "./text";

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
