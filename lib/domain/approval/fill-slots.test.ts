import fc from "fast-check";
import { expect, test } from "vitest";
import { fillSlots } from "./fill-slots";

test.each([
  ["nobody for nothing", [], []],
  ["each to their own", [["a"], ["b"]], ["a", "b"]],
  ["one who fits both makes room", [["a", "b"], ["a"]], ["b", "a"]],
  ["nobody twice", [["a"], ["a"]], ["a", null]],
  ["earlier slots first", [["a"], ["a", "b"], ["b"]], ["a", "b", null]],
  ["a longer chain of room made", [["a", "b"], ["b", "c"], ["a"]], ["b", "c", "a"]],
])("%s", (_, slots, filled) => {
  expect(fillSlots(slots)).toEqual(filled);
});

test("nobody stands twice, everybody fits, and as many slots are filled as can be", () => {
  const slots = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(slots, (all) => {
      const filled = fillSlots(all);
      const ids = filled.flatMap((id) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      filled.forEach((id, at) => id !== null && expect(all[at]).toContain(id));
      expect(ids).toHaveLength(most(all, new Set()));
    }),
  );
});

/** The most slots that can be filled, by trying everything. */
function most([slot, ...rest]: string[][], used: Set<string>): number {
  if (!slot) return 0;
  const tries = slot.filter((id) => !used.has(id)).map((id) => 1 + most(rest, new Set([...used, id])));
  return Math.max(most(rest, used), ...tries);
}
