import { describe, expect, test } from "vitest";
import type { Message } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { foldRun } from "../run/fold-run";
import type { NewRunEvent, RunEvent } from "../run/run-event";
import { sendMessageInput, whatSkips, whereSent } from "./send";

const minute = 60_000;
const zero = Date.parse("2026-06-10T12:00:00Z");
const [declared, every] = ["01a1fcbe-068a-73ae-96f0-a15c0a44f501", "01a1fcbe-068a-73ae-96f0-a15c0a44f502"];
const message = (id: string, moment: Message["moment"], audience: Message["audience"]): Message => ({
  id, moment, audience, receivers: "", channel: "email", everyMinutes: moment === "every" ? 15 : null, text: "Words.", ownerId: null,
});
const plan = { version: 1, document: { ...emptyDocument(), messages: { ...emptyDocument().messages, items: [message(declared, "declared", "internal"), message(every, "every", "external")] } } };
const sent = (planMessageId: string, audience: Message["audience"]): NewRunEvent => ({
  type: "run.messageSent",
  data: { messageId: "m", planMessageId, title: "T", audience, moment: "every", nextUpdateAt: null, nextById: null },
});
const skipped = (planMessageId: string): NewRunEvent => ({ type: "run.messageSkipped", data: { planMessageId, title: "T", reason: "No" } });
const dismissed: NewRunEvent = { type: "run.dismissed", data: { reason: "No" } };

function run(...events: [number, NewRunEvent][]) {
  const opened: NewRunEvent = { type: "run.opened", data: { seen: "Slow", since: new Date(zero).toISOString(), evidence: "", links: [], triggerId: null, version: 1 } };
  return foldRun([[0, opened] as const, ...events].map(([at, event], index) => ({ ...event, number: index + 1, at: zero + at * minute, byId: null }) as RunEvent));
}

describe("where a message goes", () => {
  test.each([
    ["to whom the plan says", { planMessageId: declared, ways: ["email"] }, { ok: true, value: { audience: "internal", moment: "declared" } }],
    ["to customers by the page", { planMessageId: every, ways: ["statusPage", "banner", "email"] }, { ok: true, value: { audience: "external", moment: "every" } }],
    ["nowhere: somebody copies the text", { planMessageId: null, audience: "internal" as const, ways: [] }, { ok: true, value: { audience: "internal", moment: "update" } }],
    ["not to somebody whom nobody named", { planMessageId: null, ways: [] }, { ok: false, refusal: { kind: "invalid", fields: [{ path: "audience" }] } }],
    ["not from inside to the public page", { planMessageId: declared, ways: ["email", "statusPage"] }, { ok: false, refusal: { kind: "invalid", fields: [{ path: "ways" }] } }],
    ["not from inside to the banner, whatever was asked", { planMessageId: declared, audience: "external" as const, ways: ["banner"] }, { ok: false, refusal: { kind: "invalid" } }],
    ["not by a message that the plan has not", { planMessageId: "01a1fcbe-068a-73ae-96f0-a15c0a44f50f", ways: [] }, { ok: false, refusal: { kind: "missing" } }],
  ])("%s", (_, order, expected) => {
    expect(whereSent(run(), plan, order)).toMatchObject(expected);
  });

  test("is nowhere once the run has ended", () => {
    expect(whereSent(run([5, dismissed]), plan, { planMessageId: declared, ways: [] })).toMatchObject({ ok: false, refusal: { kind: "rule" } });
  });
});

describe("skipping", () => {
  test.each<[string, string, [number, NewRunEvent][], number, unknown]>([
    ["is one event with its reason", declared, [], 5, { ok: true, value: [{ type: "run.messageSkipped", data: { planMessageId: declared, title: "First message for the team", reason: "Nobody is up" } }] }],
    ["twice is once", declared, [[3, skipped(declared)]], 5, { ok: true, value: [] }],
    ["what was sent is too late", declared, [[3, sent(declared, "internal")]], 5, { ok: false, refusal: { kind: "rule" } }],
    ["an update before any was expected is refused", every, [], 5, { ok: false, refusal: { kind: "rule" } }],
    ["an update is one event", every, [[3, sent(every, "external")]], 5, { ok: true, value: [{ type: "run.messageSkipped" }] }],
    ["an update twice is once", every, [[3, sent(every, "external")], [4, skipped(every)]], 5, { ok: true, value: [] }],
    ["the update after the skipped one is another", every, [[3, sent(every, "external")], [4, skipped(every)]], 29, { ok: true, value: [{ type: "run.messageSkipped" }] }],
    ["the update after the next sent one is another", every, [[3, sent(every, "external")], [4, skipped(every)], [5, sent(every, "external")]], 6, { ok: true, value: [{ type: "run.messageSkipped" }] }],
    ["in a run that has ended is refused", declared, [[4, dismissed]], 5, { ok: false, refusal: { kind: "rule" } }],
    ["what the plan has not is refused", "01a1fcbe-068a-73ae-96f0-a15c0a44f50f", [], 5, { ok: false, refusal: { kind: "missing" } }],
  ])("%s", (_, planMessageId, events, at, expected) => {
    expect(whatSkips(run(...events), plan, { planMessageId, reason: "Nobody is up" }, zero + at * minute)).toMatchObject(expected as object);
  });
});

describe("the input of sending", () => {
  const right = { run: "run-7", title: " Slow  pages ", text: "\nThey are slow.\n", ways: ["email", "email"], after: 0 };

  test("is tidied", () => {
    expect(sendMessageInput.parse(right)).toEqual({ run: "RUN-7", planMessageId: null, title: "Slow pages", text: "They are slow.", ways: ["email"], nextMinutes: null, nextById: null, after: 0 });
  });

  test.each([
    ["title", { title: " " }, "Write a title."],
    ["text", { text: " \n" }, "Write the text."],
    ["ways.0", { ways: ["pigeon"] }, "Choose among the ways that the run offers."],
    ["nextMinutes", { nextMinutes: 0 }, "Use at least one minute."],
    ["after", { after: undefined }, "Say how many messages you have seen."],
  ])("asks for a right %s", (path, wrong, say) => {
    const { error } = sendMessageInput.safeParse({ ...right, ...wrong });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[path, say]]);
  });
});
