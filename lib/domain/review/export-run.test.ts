import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { toldDecision, toldMessage, toldRun, type Told } from "../testing/told-run";
import { exportRun } from "./export-run";
import type { WholeRun } from "./view";

const now = new Date("2026-06-10T12:00:00Z");
const mei = { id: "mei", name: "Mei-Lin Chen", title: "Engineer", isActive: true };
const targets = { detect: 30, acknowledge: 10, decide: 15, recover: 60, communicate: 15 };
const texts = { rootCause: "Memory", worked: "- The switch\n- The branch", didNotWork: "", improve: "", forCustomers: "" };
const review = { lead: mei, dueAt: "2026-06-08T10:00:00.000Z", texts, revisions: {}, actions: [{ id: "a", what: "Test old phones", owner: mei, dueOn: "2026-06-19", startedAt: null, doneAt: null }], readers: [], publishedAt: null, publishedByName: "" };
const told: Told[] = [[28, "run.acknowledged"], [36, "run.decided", toldDecision("rollback")], [56, "run.messageSent", toldMessage("external")], [76, "run.recovered", { how: "" }], [80, "run.resolved", { note: "" }]];

function whole(change: Partial<WholeRun> = {}): WholeRun {
  const document = { ...emptyDocument(), times: { sustainedMinutes: 5, budgetMinutes: 60 } };
  return {
    key: "RUN-7",
    release: { key: "REL-35", name: "Mobile app 5.9", version: "5.9.3", status: "rolledBack", ownerId: "mei" },
    plan: { version: 7, document },
    state: toldRun(...told),
    people: { mei },
    timeline: [{ number: 1, at: Date.parse("2026-06-03T07:42:00Z"), who: "Mei-Lin Chen", say: "Mei-Lin Chen said that something is wrong: Crashes", isDecision: false }],
    messages: [{ id: "m", title: "We go back", text: "Your data is safe.", audience: "external", at: "2026-06-03T08:16:00.000Z", byName: "Tomasz Zieliński" }],
    targets,
    review,
    ...change,
  };
}

test("says the whole run in the reader's time, the review with it", () => {
  const text = exportRun(whole(), "Europe/Berlin", now);
  expect(text).toMatch(/^# Mobile app 5\.9 was taken back\n\nRUN-7 of REL-35, version 5\.9\.3\. Plan version 7\. Review is a draft, due Mon 8 June 2026\. Times are of Europe\/Berlin\.\n/);
  expect(text).toContain("**Back in 40 min, inside the 1 h that were planned. Customers heard from us after 34 min; we aim for 15 min.**");
  expect(text).toContain("| Acknowledge | 6 min | 10 min | Within | Mei-Lin Chen acknowledged at 09:48 |");
  expect(text).toContain("- Wed 3 June, 09:42: Mei-Lin Chen said that something is wrong: Crashes");
  expect(text).toContain("### What worked\n\n> - The switch\n> - The branch\n");
  expect(text).toContain("### What didn’t\n\nNot written yet.");
  expect(text).toContain("| Test old phones | Mei-Lin Chen | Fri 19 June 2026 | Open |");
});

test("a run under way is exported too, without what there is not yet", () => {
  const text = exportRun(whole({ state: toldRun(), review: null, messages: [] }), "UTC", now);
  expect(text).toContain("The run is not resolved yet.");
  for (const absent of ["**Back", "## Decisions", "## Messages", "## What we learn", "## Actions"]) expect(text).not.toContain(absent);
});

describe("what people typed can't break it", () => {
  const nasty = "x\n\n# Stolen head\n\n| a | b |\n```\n</details><script>alert(1)</script>\n[link]: https://evil.example";

  test.each<[string, Partial<WholeRun>]>([
    ["a name", { people: { mei: { ...mei, name: nasty } } }],
    ["the release", { release: { ...whole().release, name: nasty, version: nasty } }],
    ["the timeline", { timeline: [{ number: 1, at: 0, who: "", say: nasty, isDecision: false }] }],
    ["a message", { messages: [{ id: "m", title: nasty, text: nasty, audience: "external", at: "2026-06-03T08:16:00.000Z", byName: nasty }] }],
    ["a reason", { state: toldRun([36, "run.decided", { ...toldDecision("rollback"), because: nasty, brokeGlass: nasty }]) }],
    ["the review", { review: { ...review, texts: { rootCause: nasty, worked: nasty, didNotWork: nasty, improve: nasty, forCustomers: nasty }, publishedAt: "2026-06-09T10:00:00.000Z", publishedByName: nasty, actions: [{ ...review.actions[0]!, what: nasty, owner: { ...mei, name: nasty } }] } }],
  ])("%s", (_, change) => {
    const outline = (text: string) => text.split("\n").filter((line) => /^(#{1,6} |```|<)/.test(line)).map((line) => line.replace(/ .*/, ""));
    const text = exportRun(whole(change), "Europe/Berlin", now);
    const known = outline(text).every((mark) => /^#{1,3}$/.test(mark));
    expect(known).toBe(true);
    expect(text.split("\n").filter((line) => line === "# Stolen head" || line.startsWith("[link]:") || line.startsWith("```"))).toEqual([]);
    expect(text).not.toMatch(/(^|[^\\])<script|(^|[^\\])<\/(details|script)/);
    expect(text.split("\n").filter((line) => line.startsWith("|") && !/^\|.*\|$/.test(line))).toEqual([]);
  });
});
