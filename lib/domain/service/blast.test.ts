import { expect, test } from "vitest";
import { type BlastService, blastColumns } from "./blast";

const service = (name: string, far: number, through: string[] = []): BlastService => ({ id: name, name, far, through, launch: null });

test("services stand in columns by how far they are, and all that is further stands in one", () => {
  const columns = blastColumns([service("Public API", 0), service("Checkout", 1, ["Public API"]), service("Web app", 2, ["Checkout"]), service("Kiosk", 3, ["Web app"])]);
  expect(columns.map(({ title, services }) => [title, services.map(({ name }) => name)])).toEqual([
    ["Changed", ["Public API"]],
    ["Depend on them", ["Checkout"]],
    ["Further away", ["Web app", "Kiosk"]],
  ]);
});

test("where nothing depends on them the second column is there and empty", () => {
  expect(blastColumns([service("Public API", 0)]).map(({ title, services }) => [title, services.length])).toEqual([["Changed", 1], ["Depend on them", 0]]);
});
