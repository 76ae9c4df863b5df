import { expect, test } from "vitest";
import { sayEvent } from "../event/say-event";
import { type RunEventType, runEventShapes, runEventTypes } from "./run-event";

const step = { stepId: "s3", title: "Redeploy web-app 4.10.3" };
const decided = { answer: "rollback", until: null, fixMinutes: 90, pain: "everyone", isSpreading: true, risk: "low", suggested: "rollback", because: "", brokeGlass: null };

const table: Record<RunEventType, [data: Record<string, unknown>, sentence: string][]> = {
  "run.opened": [[{ seen: "Pages are slow.\nVery.", since: "2026-06-10T11:40:00.000Z", evidence: "", links: [], triggerId: null, version: 4 }, "Jonas Lindqvist said that something is wrong: Pages are slow. Very"]],
  "run.reported": [[{ seen: "Slow here too", evidence: "", links: [], triggerId: null }, "Jonas Lindqvist reported as well: Slow here too"]],
  "run.acknowledged": [[{}, "Jonas Lindqvist acknowledged"]],
  "run.decided": [
    [decided, "Jonas Lindqvist decided to roll back"],
    [{ ...decided, answer: "hold", because: "It may pass", brokeGlass: "Nobody answers" }, "Jonas Lindqvist decided to hold: It may pass (in place of the decision maker: Nobody answers)"],
  ],
  "run.seen": [[{}, "Jonas Lindqvist has seen it"]],
  "run.stepStarted": [
    [{ ...step, from: null, fromName: "" }, "Jonas Lindqvist started “Redeploy web-app 4.10.3”"],
    [{ ...step, from: "m", fromName: "Mei-Lin Chen" }, "Jonas Lindqvist started “Redeploy web-app 4.10.3”, taken over from Mei-Lin Chen"],
  ],
  "run.stepFinished": [
    [{ ...step, note: "" }, "Jonas Lindqvist finished “Redeploy web-app 4.10.3”"],
    [{ ...step, note: "All nine hosts." }, "Jonas Lindqvist finished “Redeploy web-app 4.10.3”. “All nine hosts”"],
  ],
  "run.stepVerified": [[{ ...step, note: "" }, "Jonas Lindqvist verified “Redeploy web-app 4.10.3”"]],
  "run.stepFailed": [[{ ...step, reason: "Host 7 did not come back." }, "“Redeploy web-app 4.10.3” did not work, Jonas Lindqvist found: Host 7 did not come back"]],
  "run.stepRetried": [
    [{ ...step, another: "" }, "Jonas Lindqvist tries “Redeploy web-app 4.10.3” once more"],
    [{ ...step, another: "By hand" }, "Jonas Lindqvist does “Redeploy web-app 4.10.3” another way: By hand"],
  ],
  "run.stepSkipped": [[{ ...step, reason: "Not needed" }, "Jonas Lindqvist skipped “Redeploy web-app 4.10.3”: Not needed"]],
  "run.stepHandedOver": [
    [{ ...step, to: "m", toName: "Mei-Lin Chen", from: "j", fromName: "Jonas Lindqvist" }, "Jonas Lindqvist handed “Redeploy web-app 4.10.3” over to Mei-Lin Chen"],
    [{ ...step, to: "j", toName: "Jonas Lindqvist", from: "m", fromName: "Mei-Lin Chen" }, "Jonas Lindqvist took over “Redeploy web-app 4.10.3” from Mei-Lin Chen"],
    [{ ...step, to: "j", toName: "Jonas Lindqvist", from: null, fromName: "" }, "Jonas Lindqvist took over “Redeploy web-app 4.10.3”"],
  ],
  "run.noReturnAllowed": [
    [{ ...step, brokeGlass: null }, "Jonas Lindqvist allowed to pass the point of no return, “Redeploy web-app 4.10.3”"],
    [{ ...step, brokeGlass: "Nobody answers" }, "Jonas Lindqvist allowed to pass the point of no return, “Redeploy web-app 4.10.3” (in place of the decision maker: Nobody answers)"],
  ],
  "run.signalChanged": [
    [{ holds: false, value: "1.9 s" }, "Jonas Lindqvist saw the signal back within its limit: 1.9 s"],
    [{ holds: true, value: "" }, "Jonas Lindqvist saw the signal beyond its limit"],
  ],
  "run.verifying": [[{}, "All steps are done; verifying"]],
  "run.recovered": [[{ how: "Five minutes under 2 s." }, "Jonas Lindqvist confirmed the recovery: Five minutes under 2 s"]],
  "run.cameBack": [[{ seen: "Slow again" }, "Jonas Lindqvist said that it came back: Slow again"]],
  "run.failed": [[{ reason: "The artifact is gone" }, "Jonas Lindqvist gave this way back up: The artifact is gone"]],
  "run.resolved": [[{ note: "" }, "Jonas Lindqvist resolved the run"]],
  "run.dismissed": [[{ reason: "The dashboard was broken" }, "Jonas Lindqvist closed the run as a false alarm: The dashboard was broken"]],
  "run.noted": [[{ text: "Support is told" }, "Jonas Lindqvist noted: Support is told"]],
  "run.budgetWarned": [[{ minutes: 20 }, "Four fifths of the 20 min for the way back have passed"]],
  "run.escalated": [
    [{ to: "h", toName: "Hélène Moreau", reason: "The way back has taken longer than 20 min.", stepId: null, byItself: true }, "Hélène Moreau was told: The way back has taken longer than 20 min"],
    [{ to: "h", toName: "Hélène Moreau", reason: "I need access", stepId: "s3", byItself: false }, "Jonas Lindqvist asked Hélène Moreau: I need access"],
  ],
  "run.holdEnded": [[{ until: "2026-06-10T12:00:00.000Z" }, "The time to hold has passed; decide again"]],
  "run.messageSent": [[{ messageId: "m", planMessageId: null, title: "Pages are slow", audience: "external", moment: "started", nextUpdateAt: null, nextById: null }, "Jonas Lindqvist sent “Pages are slow”"]],
  "run.messageSkipped": [[{ planMessageId: "m", title: "Banner", reason: "Nobody is signed in" }, "Jonas Lindqvist skipped the message “Banner”: Nobody is signed in"]],
  "run.messageOverdue": [[{ planMessageId: "m", title: "Banner", dueAt: "2026-06-10T12:00:00.000Z" }, "The message “Banner” is overdue"]],
  "run.messageFailed": [[{ messageId: "m", title: "Banner", problem: "Slack answered 404." }, "“Banner” did not reach everybody: Slack answered 404"]],
  "run.lockLifted": [[{ reason: "A fix for customers", services: ["Dashboard", "Public API"] }, "Jonas Lindqvist lifted the lock on Dashboard, Public API: A fix for customers"]],
};

test.each(runEventTypes.flatMap((type) => table[type].map(([data, sentence]) => ({ type, data, sentence }))))("$type reads: $sentence", ({ type, data, sentence }) => {
  expect(sayEvent({ type, data: runEventShapes[type].parse(data), who: "Jonas Lindqvist" })).toBe(sentence);
});

test("no sentence asks whose fault it was", () => {
  for (const rows of Object.values(table)) for (const [, sentence] of rows) expect(sentence).not.toMatch(/fault|blame|guilty|mistake|!/i);
});
