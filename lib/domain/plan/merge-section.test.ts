import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanDocument, Step } from "./document";
import { emptyDocument } from "./empty-document";
import { mergeSection } from "./merge-section";
import { canKeepBoth, resolveConflict } from "./resolve-conflict";

const blank: Step = { id: "", position: 1, kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, timeBoxMinutes: null, verification: "", undo: "yes", wayForward: "" };
const steps = (...items: (Partial<Step> & { id: string })[]): PlanDocument["steps"] => ({
  summary: "", waysBack: [], items: items.map((item, at) => ({ ...blank, position: at + 1, ...item })),
});
const ids = (value: PlanDocument["steps"]) => value.items.map((step) => step.id).join("");
const data = (more: Partial<PlanDocument["data"]>) => ({ ...emptyDocument().data, ...more });

describe("what only one of two changed joins silently", () => {
  const base = steps({ id: "a" }, { id: "b" }, { id: "c" });
  const merge = (mine: PlanDocument["steps"], theirs: PlanDocument["steps"]) => mergeSection("steps", base, mine, theirs);

  test("two fields of one row", () => {
    const merged = merge(steps({ id: "a", instruction: "mine" }, { id: "b" }, { id: "c" }), steps({ id: "a", timeBoxMinutes: 5 }, { id: "b" }, { id: "c" }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.value.items[0]).toMatchObject({ instruction: "mine", timeBoxMinutes: 5 });
  });

  test("both add a row", () => {
    const merged = merge(steps({ id: "a" }, { id: "b" }, { id: "c" }, { id: "x" }), steps({ id: "y" }, { id: "a" }, { id: "b" }, { id: "c" }));
    expect([ids(merged.value), merged.conflicts]).toEqual(["yabcx", []]);
    expect(merged.value.items.map((step) => step.position)).toEqual([1, 2, 3, 4, 5]);
  });

  test("one moves, the other adds and removes", () => {
    const merged = merge(steps({ id: "c" }, { id: "a" }, { id: "b" }), steps({ id: "a" }, { id: "c" }, { id: "x" }));
    expect([ids(merged.value), merged.conflicts]).toEqual(["cxa", []]);
  });

  test("one puts a step beside another, the other writes in it", () => {
    const merged = merge(steps({ id: "a" }, { id: "b", position: 1 }, { id: "c", position: 2 }), steps({ id: "a" }, { id: "b", instruction: "theirs" }, { id: "c" }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.value.items.map((step) => step.position)).toEqual([1, 1, 2]);
    expect(merged.value.items[1]?.instruction).toBe("theirs");
  });

  test("both invite people", () => {
    const review = (...inviteeIds: string[]) => ({ ...emptyDocument().review, inviteeIds });
    expect(mergeSection("review", review("a", "b"), review("a", "b", "m"), review("b", "t"))).toEqual({ value: review("b", "t", "m"), conflicts: [] });
  });

  test("both write the same", () => {
    const same = data({ writes: "orders" });
    expect(mergeSection("data", data({}), same, same)).toEqual({ value: same, conflicts: [] });
  });
});

describe("what both changed is a conflict", () => {
  test("of one text: the value keeps mine, the conflict keeps both, and either or both can stay", () => {
    const { value, conflicts } = mergeSection("data", data({ writes: "old" }), data({ writes: "mine" }), data({ writes: "theirs", fate: "keep" }));
    expect(conflicts).toEqual([{ path: "data/writes", label: "What it writes", mine: "mine", theirs: "theirs" }]);
    const [conflict] = conflicts;
    if (!conflict) throw new Error("no conflict");
    expect(value).toMatchObject({ writes: "mine", fate: "keep" });
    expect(canKeepBoth(conflict)).toBe(true);
    expect(resolveConflict<"data">(value, conflict, "mine").writes).toBe("mine");
    expect(resolveConflict<"data">(value, conflict, "theirs").writes).toBe("theirs");
    expect(resolveConflict<"data">(value, conflict, "both").writes).toBe("theirs\n\nmine");
  });

  test("of a row that I removed while they wrote in it", () => {
    const { value, conflicts } = mergeSection("steps", steps({ id: "a" }, { id: "b" }), steps({ id: "a" }), steps({ id: "a" }, { id: "b", instruction: "theirs" }));
    expect(conflicts).toMatchObject([{ path: "steps/b", label: "Step 2", mine: null, theirs: { instruction: "theirs" } }]);
    expect(ids(value)).toBe("ab");
    const [conflict] = conflicts;
    if (!conflict) throw new Error("no conflict");
    expect(canKeepBoth(conflict)).toBe(false);
    expect(ids(resolveConflict<"steps">(value, conflict, "mine"))).toBe("a");
    expect(ids(resolveConflict<"steps">(value, conflict, "theirs"))).toBe("ab");
  });

  test("of a number", () => {
    const times = (budgetMinutes: number) => ({ sustainedMinutes: 10, budgetMinutes });
    const { conflicts } = mergeSection("times", times(30), times(20), times(40));
    expect(conflicts).toEqual([{ path: "times/budgetMinutes", label: "Minutes the way back may take", mine: 20, theirs: 40 }]);
  });
});

describe("whatever three people wrote", () => {
  const anyText = fc.string({ maxLength: 3 });
  const anyItems = (mark: string) =>
    fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), position: fc.integer({ min: 1, max: 4 }), instruction: anyText.map((text) => (text ? mark + text : "")), timeBoxMinutes: fc.option(fc.integer({ min: 1, max: 5 })) }), { selector: (row) => row.id });
  const anySteps = (mark: string) =>
    fc.record({ summary: anyText.map((text) => mark + text), items: anyItems(mark) }).map(({ summary, items }) => {
      const sorted = [...items].sort((a, b) => a.position - b.position);
      const places = [...new Set(sorted.map((row) => row.position))];
      return { ...steps(...sorted.map((row) => ({ ...row, position: places.indexOf(row.position) + 1 }))), summary };
    });

  test("nothing changed twice means no conflict", () => {
    fc.assert(fc.property(anySteps("b"), anySteps("m"), (base, other) => {
      expect(mergeSection("steps", base, other, base)).toEqual({ value: other, conflicts: [] });
      expect(mergeSection("steps", base, base, other)).toEqual({ value: other, conflicts: [] });
      expect(mergeSection("steps", base, other, other)).toEqual({ value: other, conflicts: [] });
    }));
  });

  test("nothing typed is lost, and no row stands twice", () => {
    fc.assert(fc.property(anySteps("b"), anySteps("m"), anySteps("t"), (base, mine, theirs) => {
      const { value, conflicts } = mergeSection("steps", base, mine, theirs);
      const kept = JSON.stringify([value, conflicts]);
      for (const typed of [mine, theirs]) {
        expect(kept).toContain(JSON.stringify(typed.summary).slice(1, -1));
        for (const row of typed.items) expect(kept).toContain(JSON.stringify(row.instruction).slice(1, -1));
      }
      expect(new Set(value.items.map((row) => row.id)).size).toBe(value.items.length);
    }));
  });

  test("choosing the same side everywhere leaves that side's texts", () => {
    fc.assert(fc.property(anySteps("b"), anySteps("m"), anySteps("t"), fc.constantFrom("mine" as const, "theirs" as const), (base, mine, theirs, side) => {
      const { value, conflicts } = mergeSection("steps", base, mine, theirs);
      const chosen = conflicts.reduce((now, conflict) => resolveConflict<"steps">(now, conflict, side), value);
      const wanted = side === "mine" ? mine : theirs;
      for (const conflict of conflicts.filter((each) => each.path.endsWith("/instruction"))) {
        const id = conflict.path.split("/")[1];
        const find = (from: PlanDocument["steps"]) => from.items.find((row) => row.id === id)?.instruction;
        expect(find(chosen)).toBe(find(wanted));
      }
    }));
  });
});
