import { describe, expect, test } from "vitest";
import { sayNextTry, sayTaken } from "./say-taken";
import type { OpenDelivery, WayTaken } from "./view";

const now = Date.parse("2026-06-10T12:00:00Z");
const clock = (at: number) => new Date(at).toISOString().slice(11, 19);
const open = (more: Partial<OpenDelivery> = {}): OpenDelivery => ({ id: "1", address: "a@example", status: "failed", problem: "Slack answered 502.", tries: 2, nextTryAt: null, ...more });
const taken = (more: Partial<WayTaken>): WayTaken => ({ way: "email", name: "E-mail", sent: 0, queued: 0, failed: 0, at: null, open: [], ...more });

describe("a way", () => {
  test.each<[string, Partial<WayTaken>, string, string, string]>([
    ["that is public is posted", { way: "statusPage", sent: 1, at: now }, "ready", "Posted 12:00:00", ""],
    ["without receivers says so", {}, "ready", "Nobody to reach", ""],
    ["with one receiver arrived", { sent: 1, at: now }, "ready", "Sent 12:00:00", ""],
    ["with one receiver waits", { queued: 1 }, "in-progress", "Queued", ""],
    ["with one receiver is tried again", { queued: 1, open: [open({ status: "queued", nextTryAt: now + 39_200 })] }, "attention", "Slack answered 502.", "Try 3 in 40 s"],
    ["with one receiver was given up", { failed: 1, open: [open()] }, "attention", "Failed: Slack answered 502.", ""],
    ["with many arrived", { sent: 1_204 }, "ready", "1,204 of 1,204 sent", ""],
    ["with many is on its way", { sent: 1_200, queued: 4 }, "in-progress", "1,200 of 1,204 sent, 4 queued", ""],
    ["with many failed for one reason", { sent: 1_198, queued: 4, failed: 2, open: [open({ problem: "The mailbox is unknown." }), open({ problem: "The mailbox is unknown." })] }, "attention", "1,198 of 1,204 sent, 4 queued, 2 failed: the mailbox is unknown.", ""],
    ["with many failed for several reasons", { sent: 2, failed: 2, open: [open(), open({ problem: "The mailbox is full." })] }, "attention", "2 of 4 sent, 2 failed", ""],
    ["keeps the capital of a name", { sent: 1, queued: 1, open: [open({ status: "queued" })] }, "attention", "1 of 2 sent, 1 queued: Slack answered 502.", ""],
  ])("%s", (_, more, tone, say, next) => {
    expect(sayTaken(taken(more), now, clock)).toEqual({ tone, say, next });
  });
});

test.each([
  [{ status: "queued" as const, tries: 0, nextTryAt: null }, "Try 1 now"],
  [{ status: "queued" as const, tries: 1, nextTryAt: now - 5_000 }, "Try 2 now"],
  [{ status: "queued" as const, tries: 4, nextTryAt: now + 61_000 }, "Try 5 in 2 min"],
  [{ status: "failed" as const, tries: 9, nextTryAt: null }, ""],
])("the next try of %j reads %j", (delivery, words) => {
  expect(sayNextTry(delivery, now)).toBe(words);
});
