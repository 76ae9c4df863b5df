import { expect, test } from "vitest";
import { listFields } from "./list-fields";
import { operations, savePlan } from "./operations";

test("every field of every route has a type in words", () => {
  for (const each of operations) {
    if (each.id === savePlan.id) continue;
    for (const shape of ["params", "query", "body"] as const) {
      if (!(shape in each)) continue;
      const lines = listFields((each as unknown as Record<typeof shape, Parameters<typeof listFields>[0]>)[shape]);
      // A body that needs no word may be left out.
      expect(lines.length > 0 || "bodyOptional" in each, each.id).toBe(true);
      for (const line of lines) expect(line.type, `${each.id} ${line.name}`).not.toMatch(/undefined|anything|object/);
    }
  }
});

test("the body of a new release reads so", () => {
  const create = operations.find(({ id }) => id === "createRelease");
  const lines = create && "body" in create ? listFields(create.body) : [];
  expect(lines.filter(({ required }) => required).map(({ name }) => name)).toEqual(["name", "version"]);
  expect(lines.find(({ name }) => name === "launchAt")?.type).toBe("date and time with offset or null");
  expect(lines.find(({ name }) => name === "services")?.type).toBe("list of ids");
});
