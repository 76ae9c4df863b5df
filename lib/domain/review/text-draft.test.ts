import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseText, freshText, isDirty, putBackText, receiveText, savedText, type TextDraft } from "./text-draft";

const by = { byName: "Priya Raman", at: "2026-06-08T12:00:00Z" };
const held = (text: string, revision: number) => ({ text, revision, ...by });
const typed = (mine: string, base = "Memory"): TextDraft => ({ ...freshText(base, 1), mine });

describe("a newer text of the server", () => {
  test.each<[name: string, draft: TextDraft, theirs: string, mine: string, conflict: boolean]>([
    ["replaces what nobody typed into", freshText("Memory", 1), "Memory, 400 MB", "Memory, 400 MB", false],
    ["stands beside what was typed meanwhile", typed("Old phones"), "Memory, 400 MB", "Old phones", true],
    ["is no conflict when it says the same", typed("Memory, 400 MB"), "Memory, 400 MB", "Memory, 400 MB", false],
    ["is no conflict when it was changed and changed back", typed("Old phones"), "Memory", "Old phones", false],
    ["stays beside it when it changes once more", { ...typed("Old phones"), other: { text: "Phones", ...by } }, "Memory", "Old phones", true],
  ])("%s", (_, draft, theirs, mine, conflict) => {
    const next = receiveText(draft, held(theirs, 2));
    expect(next).toMatchObject({ mine, base: theirs, revision: 2 });
    expect(next.other?.text ?? null).toBe(conflict ? theirs : null);
  });

  test("is no news when the draft knows it already", () => {
    const draft = typed("Old phones");
    expect(receiveText(draft, held("Something older", 1))).toBe(draft);
  });
});

test("what is typed while a save is under way stays typed", () => {
  const draft = savedText(typed("Memory and time"), "Memory and", 2);
  expect(draft).toMatchObject({ mine: "Memory and time", base: "Memory and", revision: 2 });
  expect(isDirty(draft)).toBe(true);
  expect(isDirty(savedText(typed("Memory and"), "Memory and", 2))).toBe(false);
});

test.each([["mine", "Old phones"], ["theirs", "Memory"], ["both", "Memory\n\nOld phones"]] as const)("choosing %s leaves %j", (choice, mine) => {
  const draft = receiveText({ ...freshText("", 1), mine: "Old phones" }, held("Memory", 2));
  expect(chooseText(draft, choice)).toMatchObject({ mine, other: null, base: "Memory" });
});

describe("what this device kept", () => {
  test.each<[name: string, kept: TextDraft, now: TextDraft, mine: string, other: string | null]>([
    ["comes back as it was typed", typed("Old phones"), freshText("Memory", 1), "Old phones", null],
    ["stands beside what others wrote since", typed("Old phones"), freshText("Tests", 4), "Old phones", "Tests"],
    ["is forgotten when the server has it", typed("Old phones"), freshText("Old phones", 2), "Old phones", null],
    ["is nothing when nothing was typed", freshText("Memory", 1), freshText("Tests", 4), "Tests", null],
    ["stands beside what is typed already", typed("Old phones"), typed("New phones"), "New phones", "Old phones"],
  ])("%s", (_, kept, now, mine, other) => {
    const draft = putBackText(kept, now, by);
    expect(draft.mine).toBe(mine);
    expect(draft.other?.text ?? null).toBe(other);
  });
});

test("whatever comes in whatever order, no typed word is lost before somebody chose", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("type" as const), text: fc.string({ maxLength: 6 }) }),
    fc.record({ kind: fc.constant("receive" as const), text: fc.string({ maxLength: 6 }), ahead: fc.integer({ min: -1, max: 2 }) }),
    fc.record({ kind: fc.constant("confirm" as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let draft = freshText("Memory", 1);
      let own: string | null = null;
      for (const each of steps) {
        if (each.kind === "type") {
          draft = { ...draft, mine: each.text };
          own = each.text;
        } else if (each.kind === "receive") {
          const wasTyped = draft.mine !== draft.base || draft.other !== null;
          draft = receiveText(draft, held(each.text, draft.revision + each.ahead));
          if (!wasTyped) own = null;
        } else if (draft.other === null) {
          draft = savedText(draft, draft.mine, draft.revision + 1);
          own = null;
        }
        if (own !== null) expect(draft.mine).toBe(own);
        if (!isDirty(draft)) expect(draft.mine).toBe(draft.base);
      }
    }),
  );
});
