import type { z } from "zod";
import type { Capability } from "../access/policy";
import { orderShapes } from "../run/orders";
import { releaseParams } from "./inputs";
import { type Operation, operation } from "./operation";
import { decideBody, feedbackBody, listRunsQuery, openRunBody, runEventsQuery, runParams, runStepParams, sendMessageBody, stepBodies } from "./run-inputs";
import { openedRunView, orderedView, reportedView, runEventView, runsView, runView, sentMessageView } from "./run-views";

const ordered = { status: 200, say: "It is so now; what was so already stays.", shape: orderedView } as const;

/** The routes of runs, in the order in which a run goes. */
export const openRun = operation({
  id: "openRun", method: "POST", path: "/api/v1/releases/{key}/runs", group: "Runs",
  summary: "Say that something is wrong with a release",
  about: "Opens a run, or joins the one that is open. The release has to be live: deploying, monitoring, or completed not long ago. No gate stands before it.",
  may: "run.open", params: releaseParams, body: openRunBody,
  answer: { status: 201, say: "A run is open; Location is its address.", or: "A run was open already, and this was added to it.", shape: openedRunView },
  example: { body: { seen: "Sign-ups fell by a quarter", evidence: "38 in the last 15 minutes, 51 before", links: ["https://monitoring.example.com/d/sign-ups"] } },
});

export const listRuns = operation({
  id: "listRuns", method: "GET", path: "/api/v1/runs", group: "Runs",
  summary: "List the runs, newest first",
  may: "workspace.read", query: listRunsQuery,
  answer: { status: 200, say: "A page of runs.", shape: runsView },
  example: { query: "open=true" },
});

export const getRun = operation({
  id: "getRun", method: "GET", path: "/api/v1/runs/{key}", group: "Runs",
  summary: "Read one run",
  about: "What was decided, both clocks, the steps with their states, which messages are due, and what is locked.",
  may: "workspace.read", params: runParams,
  answer: { status: 200, say: "The run, as of now.", shape: runView },
});

export const followRun = operation({
  id: "followRun", method: "GET", path: "/api/v1/runs/{key}/events", group: "Runs",
  summary: "Follow the events of a run as they happen",
  about:
    "Server-sent events: first those that were recorded already, then each as it happens. The id of each is its number; a reader that returns sends the last one as Last-Event-ID, as browsers do by themselves, or as after, and misses none and hears none twice. A comment comes every 15 seconds. It ends when the token or the session does.",
  may: "workspace.read", params: runParams, query: runEventsQuery, sessionToo: true,
  answer: { status: 200, say: "A stream of events.", events: runEventView },
  example: { query: "after=41" },
});

export const acknowledgeRun = order("acknowledgeRun", "acknowledge", "Acknowledge a run", orderShapes.acknowledge, { bodyOptional: true });

export const decideRun = order("decideRun", "decisions", "Decide what to do", decideBody, {
  may: "run.decide",
  refusals: [412],
  about:
    "The decision maker or the deputy of the plan; anybody else gives the reason in brokeGlass, and they are told. A changed mind is a new decision. When somebody decided since after, the answer is 412 with that decision.",
  example: { body: { after: 0, answer: "rollback", fixMinutes: 90, pain: "many", isSpreading: true, risk: "low", because: "The cause is not known yet" } },
});

export const startStep = stepOrder("startStep", "start", "Start a step", stepBodies.start, {
  bodyOptional: true,
  about: "Whoever starts it has it: a step of somebody else is taken over. The point of no return asks the decision maker for allowNoReturn.",
});
export const finishStep = stepOrder("finishStep", "finish", "Finish a step", stepBodies.finish, { bodyOptional: true, about: "A step that was not started is started and finished.", example: { body: { note: "Flag is off in all regions." } } });
export const verifyStep = stepOrder("verifyStep", "verify", "Confirm that a step worked", stepBodies.verify, { bodyOptional: true, example: { body: { note: "Old flow is shown." } } });
export const failStep = stepOrder("failStep", "fail", "Say that a step did not work", stepBodies.fail, { example: { body: { reason: "The artifact is gone" } } });
export const retryStep = stepOrder("retryStep", "retry", "Try a step once more, or another way", stepBodies.retry, { bodyOptional: true, example: { body: { another: "From the registry of the second region" } } });
export const skipStep = stepOrder("skipStep", "skip", "Skip a step, with a reason", stepBodies.skip, { example: { body: { reason: "No migration was run yet" } } });
export const handOverStep = stepOrder("handOverStep", "hand-over", "Hand a step over to somebody", stepBodies.handOver, { example: { body: { to: "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10" } } });

export const changeSignal = order("changeSignal", "signal", "Say whether the signal is beyond its limit", orderShapes.changeSignal, {
  about: "Starts and stops the clock of Y; monitoring can send it.",
  example: { body: { holds: false, value: "0.3 %" } },
});
export const escalateRun = order("escalateRun", "escalations", "Ask the escalation contact, or somebody else", orderShapes.escalateStep, { example: { body: { reason: "The registry does not answer" } } });
export const beginVerifying = order("beginVerifying", "verifying", "Begin to verify", orderShapes.beginVerifying, { bodyOptional: true, about: "It begins by itself after the last step. Fixing forward and holding have no steps, so it is said." });
export const recoverRun = order("recoverRun", "recover", "Confirm that it has recovered", orderShapes.recover, { example: { body: { how: "Sign-ups are back at 51 in 15 minutes" } } });
export const reopenRun = order("reopenRun", "reopen", "Say that it came back after the recovery", orderShapes.reopen, { may: "run.open", example: { body: { seen: "Sign-ups fall again" } } });
export const failRun = order("failRun", "fail", "Give this way back up", orderShapes.fail, { about: "Then decide again: another way, or a restore.", example: { body: { reason: "The old version does not start" } } });
export const resolveRun = order("resolveRun", "resolve", "Resolve a run", orderShapes.resolve, {
  bodyOptional: true,
  about: "When it has recovered and the items in case of rollback are ticked. A release that was taken back is rolled back then, and its review is open.",
  example: { body: { note: "Back on 4.11" } },
});
export const dismissRun = order("dismissRun", "dismiss", "Close a run as a false alarm", orderShapes.dismiss, { example: { body: { reason: "The monitor was broken" } } });
export const noteRun = order("noteRun", "notes", "Write a note into a run", orderShapes.note, { example: { body: { text: "Pipeline 4182 redeploys 4.11." } } });

export const sendMessage = operation({
  id: "sendMessage", method: "POST", path: "/api/v1/runs/{key}/messages", group: "Runs",
  summary: "Send a message of a run",
  about:
    "A prepared one by its planMessageId, or one of your own with its audience. The words are final; variables in them are filled in. Ways are statusPage, banner, email, or the id of a channel. When another message was sent since after, the answer is 412 with it.",
  may: "message.send", params: runParams, body: sendMessageBody, refusals: [412],
  answer: { status: 201, say: "It is sent: published, and on its way to its receivers.", shape: sentMessageView },
  example: { body: { audience: "external", title: "Sign-up is slow", text: "We are going back to the version before. The next update comes by {next_update}.", ways: ["statusPage", "email"], nextMinutes: 15, after: 0 } },
});

export const reportFeedback = operation({
  id: "reportFeedback", method: "POST", path: "/api/v1/feedback", group: "Reports from customers",
  summary: "Pass on what a customer reported",
  about: "Counted in the run under way that it may belong to.",
  may: "feedback.report", body: feedbackBody,
  answer: { status: 201, say: "It is kept.", shape: reportedView },
  example: { body: { text: "The page stays white after the payment.", sinceWhen: "About 13:45" } },
});

export const runOperations = [
  openRun, listRuns, getRun, followRun, acknowledgeRun, decideRun, startStep, finishStep, verifyStep, failStep, retryStep, skipStep, handOverStep,
  changeSignal, escalateRun, beginVerifying, recoverRun, reopenRun, failRun, resolveRun, dismissRun, noteRun, sendMessage,
] as const;

type More = Pick<Operation, "about" | "bodyOptional" | "refusals" | "example"> & { may?: Capability };

function order<const I extends string, const P extends string, B extends z.ZodType>(id: I, path: P, summary: string, body: B, { may = "run.act", ...more }: More) {
  return operation({ id, method: "POST", path: `/api/v1/runs/{key}/${path}`, group: "Runs", summary, may, params: runParams, body, answer: ordered, ...more });
}

function stepOrder<const I extends string, const P extends string, B extends z.ZodType>(id: I, path: P, summary: string, body: B, more: More) {
  return operation({ id, method: "POST", path: `/api/v1/runs/{key}/steps/{stepId}/${path}`, group: "Runs", summary, may: "run.act", params: runStepParams, body, answer: ordered, ...more });
}
