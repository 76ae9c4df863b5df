import { type ReviewText, reviewTexts, textNames } from "./texts";

/** What is recorded of a review; `run` is the key of its run, and `title` what an action is about. */
export const reviewEventTypes = [
  "review.opened", "review.saved", "review.leadChanged", "review.invited", "review.read", "review.published",
  "action.added", "action.changed", "action.started", "action.finished", "action.reopened", "action.removed",
] as const;
export type ReviewEventType = (typeof reviewEventTypes)[number];

type Data = Readonly<Record<string, unknown>>;

export const reviewSentences: Record<ReviewEventType, (who: string, data: Data) => string> = {
  "review.opened": (_, data) => `The review of ${run(data)} was opened${word(data.lead) ? `, led by ${word(data.lead)}` : ""}`,
  "review.saved": (who, data) => `${who} wrote “${textNames[textOf(data.text)]}” in the review of ${run(data)}`,
  "review.leadChanged": (who, data) => `${who} asked ${word(data.lead) || "somebody"} to lead the review of ${run(data)}`,
  "review.invited": (who, data) => `${who} invited ${names(data.people)} to the review of ${run(data)}`,
  "review.read": (who, data) => `${who} read the review of ${run(data)}`,
  "review.published": (who, data) => `${who} published the review of ${run(data)}${data.closed === true ? ", which closes this release" : ""}`,
  "action.added": (who, data) => `${who} added the action ${quote(data)} to the review of ${run(data)}`,
  "action.changed": (who, data) => `${who} changed the action ${quote(data)}`,
  "action.started": (who, data) => `${who} started the action ${quote(data)}`,
  "action.finished": (who, data) => `${who} finished the action ${quote(data)}`,
  "action.reopened": (who, data) => `${who} re-opened the action ${quote(data)}`,
  "action.removed": (who, data) => `${who} removed the action ${quote(data)}`,
};

function run(data: Data): string {
  return word(data.run) || "the run";
}

function quote(data: Data): string {
  return `“${word(data.title)}”`;
}

function textOf(value: unknown): ReviewText {
  return reviewTexts.find((text) => text === value) ?? "rootCause";
}

function names(value: unknown): string {
  const all = Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
  const last = all.at(-1) ?? "somebody";
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last;
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}
