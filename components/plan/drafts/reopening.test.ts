import { expect, test } from "vitest";
import { rebase } from "@/lib/domain/evidence/rebase";
import { edit, freshDraft } from "@/lib/domain/plan/draft";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";
import { completeRelease } from "@/lib/domain/testing/complete-release";
import { asksBefore, asksNothing, keysOf } from "./reopening";
import type { States } from "./section-state";

const release = completeRelease();
const draft = { input: rebase(release), isReady: false };
const ready = { ...draft, isReady: true };

/** The page after one section was changed and nothing was sent. */
function typed(section: Section, change: (plan: PlanDocument) => void): States {
  const mine = structuredClone(release.plan);
  change(mine);
  return Object.fromEntries(
    sections.map((each) => [each, { draft: edit(freshDraft(each, release.plan[each], 1), mine[each]), asks: asksNothing, sending: false, trouble: null, say: "", errors: {}, other: null }]),
  ) as unknown as States;
}

const otherStep = typed("steps", ({ steps }) => void (steps.items[0] && (steps.items[0].instruction = "Something else")));
const noText = typed("messages", ({ messages }) => void (messages.items[0] && (messages.items[0].text = "")));

test("where nothing is typed, or an edit re-opens nothing, no save waits", () => {
  expect(asksBefore(draft, typed("steps", () => {}), "steps", new Set())).toBe(asksNothing);
  expect(asksBefore(null, otherStep, "steps", new Set())).toBe(asksNothing);
  expect(asksBefore(ready, typed("blast", ({ blast }) => void (blast.howMany = "More")), "blast", new Set())).toBe(asksNothing);
});

test("what would re-open waits for a yes, in the section that it is typed in", () => {
  const asks = asksBefore(draft, otherStep, "steps", new Set());
  expect(asks).toMatchObject({ fallsBack: false, waits: true });
  expect(asks.reopens.map(({ what }) => what)).toEqual(["drill", "tick"]);
  expect(asksBefore(draft, otherStep, "roles", new Set())).toBe(asksNothing);
});

test("after a yes it is still said, and waits no more; another piece of evidence asks anew", () => {
  const keys = keysOf(asksBefore(draft, otherStep, "steps", new Set()));
  expect(asksBefore(draft, otherStep, "steps", new Set(keys))).toMatchObject({ waits: false });
  expect(asksBefore(draft, otherStep, "steps", new Set(keys.slice(1)))).toMatchObject({ waits: true });
  expect(asksBefore(ready, otherStep, "steps", new Set(keys))).toMatchObject({ fallsBack: true, waits: true });
});

test("what only the plan itself proves comes back with the missing word: a draft is saved as one goes, a ready release asks", () => {
  expect(asksBefore(draft, noText, "messages", new Set())).toBe(asksNothing);
  expect(asksBefore(ready, noText, "messages", new Set())).toMatchObject({ reopens: [{ what: "verified" }], fallsBack: true, waits: true });
});
