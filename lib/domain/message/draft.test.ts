import { describe, expect, test } from "vitest";
import type { Message } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { foldRun } from "../run/fold-run";
import type { RunEvent } from "../run/run-event";
import { isTouched, startDraft } from "./draft";

const state = foldRun([{ type: "run.opened", number: 1, at: 0, byId: null, data: { seen: "Slow", since: new Date(0).toISOString(), evidence: "", links: [], triggerId: null, version: 1 } } satisfies RunEvent]);
const message = (moment: Message["moment"], more: Partial<Message> = {}): Message => ({
  id: moment, moment, audience: "external", receivers: "", channel: "statusPage", everyMinutes: moment === "every" ? 15 : null, text: "Pages are slow. We are on it.", ownerId: "owner", ...more,
});
const planOf = (...items: Message[]) => ({ version: 1, document: { ...emptyDocument(), messages: { ...emptyDocument().messages, items } } });
const way = (id: string) => ({ id, name: id, say: "", count: null, isChat: false });
const ways = [way("statusPage"), way("email"), way("banner")];
const base = { audience: "external" as const, ways, state };

describe("a draft starts", () => {
  test("with the prepared words, ways and rhythm", () => {
    expect(startDraft({ ...base, message: message("started"), plan: planOf(message("started"), message("every")) }, "me", "id")).toEqual({
      messageId: "id", title: "Pages are slow", text: "Pages are slow. We are on it.", ways: ["statusPage", "email"], nextMinutes: 15, nextById: "owner",
    });
  });

  test("with the rhythm of its own audience only, and me where nobody owns it", () => {
    const plan = planOf(message("started"), message("every", { audience: "internal" }));
    expect(startDraft({ ...base, message: message("started"), plan }, "me", "id")).toMatchObject({ nextMinutes: null, nextById: null });
    const orphan = planOf(message("every", { ownerId: null }));
    expect(startDraft({ ...base, message: message("started"), plan: orphan }, "me", "id")).toMatchObject({ nextMinutes: 15, nextById: "me" });
  });

  test("with half an hour where the words promise a next update", () => {
    const promising = message("started", { text: "Next at {next_update}." });
    expect(startDraft({ ...base, message: promising, plan: planOf(promising) }, "me", "id")).toMatchObject({ nextMinutes: 30, nextById: "me" });
  });

  test("without a next update once it is over", () => {
    const plan = planOf(message("every"), message("recovered"));
    expect(startDraft({ ...base, message: message("recovered"), plan }, "me", "id")).toMatchObject({ nextMinutes: null, nextById: null });
    expect(startDraft({ ...base, message: message("every"), plan, state: { ...state, recoveredAt: 5 } }, "me", "id")).toMatchObject({ nextMinutes: null });
  });

  test("empty where nobody prepared it; customers read it on the page", () => {
    expect(startDraft({ ...base, message: null, plan: planOf() }, "me", "id")).toMatchObject({ title: "", text: "", ways: ["statusPage", "email"] });
    expect(startDraft({ ...base, audience: "internal", ways: [way("email")], message: null, plan: planOf() }, "me", "id")).toMatchObject({ ways: [] });
  });
});

test("a draft is touched by what somebody chose, not by its id", () => {
  const start = startDraft({ ...base, message: message("every"), plan: planOf(message("every")) }, "me", "id");
  expect(isTouched({ ...start, messageId: "other", ways: [...start.ways] }, start)).toBe(false);
  expect(isTouched({ ...start, ways: [] }, start)).toBe(true);
  expect(isTouched({ ...start, text: "" }, start)).toBe(true);
  expect(isTouched({ ...start, nextMinutes: null }, start)).toBe(true);
});
