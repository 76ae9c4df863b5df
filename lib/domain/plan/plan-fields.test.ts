import { expect, test } from "vitest";
import type { z } from "zod";
import { sectionShapes } from "./document";
import { emptyDocument } from "./empty-document";
import { fieldsOf } from "./plan-fields";
import { fieldAt, pathOf, pathOfIssue, readPath, valueAt, withValueAt } from "./plan-path";
import { sections } from "./sections";

const keysOf = (shape: z.ZodObject) => Object.keys(shape.shape);

test.each(sections)("every field of %s has a name and a path of its own", (section) => {
  const { fields, lists } = fieldsOf(section);
  expect([...Object.keys(fields), ...Object.keys(lists)].sort()).toEqual(keysOf(sectionShapes[section]).sort());
  for (const field of Object.keys(fields)) {
    const path = readPath(pathOf(section, null, null, field));
    expect(path).toEqual({ section, list: null, row: null, field });
    expect(path && fieldAt(path)).toBe(fields[field]);
  }
  for (const [list, { fields: columns }] of Object.entries(lists)) {
    for (const field of Object.keys(columns)) expect(readPath(pathOf(section, list, "some-row", field))).toEqual({ section, list, row: "some-row", field });
  }
});

test.each(["", "checklist/7", "release/ownerId", "steps/x/nothing", "steps/x/ownerId/more", "data/migrations/x/nothing", "constructor", "data/constructor/y/z"])(
  "%j names nothing of a plan", (path) => expect(readPath(path)).toBeNull(),
);

test("a value is read and set by its path", () => {
  const { roles, data } = emptyDocument();
  const deputy = readPath("roles/dataOwner/deputyId");
  if (!deputy) throw new Error("no path");
  const after = withValueAt<"roles">(roles, deputy, "yusuf");
  expect(valueAt(after, deputy)).toBe("yusuf");
  expect(after.items.filter((role) => role.deputyId !== null)).toHaveLength(1);
  expect(withValueAt<"data">(data, { section: "data", list: "migrations", row: "gone", field: "name" }, "x")).toEqual(data);
});

test("an error of a save lands on the field that it speaks of", () => {
  const sent = { items: [{ id: "a" }, { id: "b" }], migrations: [{ id: "m" }] };
  expect(pathOfIssue("steps", sent, "value.items.1.timeBoxMinutes")).toBe("steps/b/timeBoxMinutes");
  expect(pathOfIssue("data", sent, "value.migrations.0.name")).toBe("data/migrations/m/name");
  expect(pathOfIssue("data", sent, "value.writes")).toBe("data/writes");
  expect(pathOfIssue("roles", { items: [{ duty: "verifier" }] }, "value.items.0.deputyId")).toBe("roles/verifier/deputyId");
  expect(pathOfIssue("steps", sent, "value.items")).toBe("steps");
  expect(pathOfIssue("steps", sent, "steps/b/ownerId")).toBe("steps/b/ownerId");
});
