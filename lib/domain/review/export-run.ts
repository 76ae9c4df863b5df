import { sayMinutes } from "../duration/duration";
import { against, durationNames, durationsOf, stepTimes, targetKinds } from "../run/durations";
import { currentDecision } from "../run/run-state";
import { sayDurationOf } from "../run/say-durations";
import { titleOf } from "../run/say-run";
import { sayTook } from "../run/say-took";
import { currentSteps } from "../run/steps-of";
import { answerNames, answerVerbs, goesBack, painNames, riskNames, stepStatusNames } from "../run/words";
import { markdownLine as line, markdownQuote as quote, markdownTable as table } from "../text/markdown";
import { sayAt, sayDay } from "../time/say-at";
import { wallTime } from "../time/zoned";
import { actionState } from "./action-state";
import { sayAnswer, sayEvidence, sayOutcome } from "./say-answer";
import { isWritten, questions, textNames } from "./texts";
import type { WholeRun } from "./view";

/** The whole run as one Markdown document, in a zone's time. What people typed stays text: it cannot break the document. */
export function exportRun(whole: WholeRun, zone: string, now: Date): string {
  const { key, release, state, plan, review } = whole;
  const status = review === null ? "The run is not resolved yet" : review.publishedAt ? `Review published by ${line(review.publishedByName)} on ${dated(review.publishedAt, zone)}` : `Review is a draft, due ${dated(review.dueAt, zone)}`;
  const parts = [
    `# ${line(sayOutcome(release.name, state))}`,
    `${key} of ${release.key}, version ${line(release.version)}. Plan version ${plan.version}. ${status}. Times are of ${line(zone)}.`,
    ...(state.endedAt === null ? [] : [`**${line(sayAnswer(whole))}** ${line(sayEvidence(whole))}`]),
    ...(state.isDrill ? ["This was a drill: nothing of it went outside, and it counts in no figure."] : ["## Durations", durations(whole, zone)]),
    ...steps(whole),
    ...decisions(whole, zone),
    ...messages(whole, zone),
    "## Timeline", whole.timeline.map(({ at, say }) => `- ${moment(at, zone)}: ${line(say)}`).join("\n"),
    ...learned(whole, zone, now),
  ];
  return `${parts.join("\n\n")}\n`;
}

function durations({ state, people, targets }: WholeRun, zone: string): string {
  const took = durationsOf(state);
  const saying = { nameOf: (id: string | null) => (id && people[id]?.name) || "Ripcord", at: (at: number) => sayAt(at, zone, state.detectedAt) };
  const rows = targetKinds.map((kind) => {
    const ms = took[kind];
    const beside = against(ms, targets[kind]);
    const word = beside.kind === "over" ? `${sayTook(beside.byMs)} over` : beside.kind === "within" ? "Within" : "Not recorded";
    return [durationNames[kind], ms === null ? "" : sayTook(ms), sayMinutes(targets[kind]), word, line(sayDurationOf(kind, state, saying))];
  });
  return table(["Time to", "Took", "Target", "Against target", "Counted from"], rows);
}

function steps({ state, plan, people }: WholeRun): string[] {
  const decision = currentDecision(state);
  if (!decision || !goesBack(decision.answer)) return [];
  const rows = stepTimes(currentSteps(state, plan.document), state).map(({ step, status, ownerId, note, reason, tookMs }) => [
    String(step.position),
    line(titleOf(step)),
    line((ownerId && people[ownerId]?.name) || "Nobody"),
    step.timeBoxMinutes === null ? "" : sayMinutes(step.timeBoxMinutes),
    tookMs === null ? "" : sayTook(tookMs),
    [stepStatusNames[status], line(reason || note)].filter(Boolean).join(": "),
  ]);
  return ["## Planned against actual", table(["", "Step", "Who", "Planned", "Took", "Outcome"], rows)];
}

function decisions({ state, people }: WholeRun, zone: string): string[] {
  if (state.decisions.length === 0) return [];
  const said = state.decisions.map(({ at, byId, answer, fixMinutes, pain, isSpreading, risk, suggested, because, brokeGlass }) =>
    [
      `- ${moment(at, zone)}: ${line((byId && people[byId]?.name) || "Somebody")} decided to ${answerVerbs[answer]}.`,
      `Until a fix: ${fixMinutes === null ? "not known" : sayMinutes(fixMinutes)}. Impact: ${painNames[pain].toLowerCase()}${isSpreading ? ", spreading" : ""}. Risk of the way back: ${riskNames[risk].toLowerCase()}. Suggested: ${answerNames[suggested].toLowerCase()}.`,
      ...(isWritten(because) ? [`Because: ${line(because)}`] : []),
      ...(brokeGlass === null ? [] : [`Decided without being named for it: ${line(brokeGlass)}`]),
    ].join(" "),
  );
  return ["## Decisions", said.join("\n")];
}

function messages(whole: WholeRun, zone: string): string[] {
  if (whole.messages.length === 0) return [];
  const said = whole.messages.map(({ title, text, audience, at, byName }) =>
    [`### ${line(title)}`, `${moment(Date.parse(at), zone)}, by ${line(byName)}, to ${audience === "external" ? "customers" : "people inside"}.`, quote(text)].join("\n\n"),
  );
  return ["## Messages", ...said];
}

function learned({ review }: WholeRun, zone: string, now: Date): string[] {
  if (review === null) return [];
  const today = wallTime(now, zone).date;
  const texts = [...questions, ...(isWritten(review.texts.forCustomers) ? (["forCustomers"] as const) : [])];
  const rows = review.actions.map((action) => [line(action.what), line(action.owner.name), sayDay(action.dueOn, true), actionState(action, today).say]);
  return [
    "## What we learn from it",
    ...texts.flatMap((text) => [`### ${textNames[text]}`, isWritten(review.texts[text]) ? quote(review.texts[text]) : "Not written yet."]),
    "## Actions",
    rows.length > 0 ? table(["What", "Who", "Due", "State"], rows) : "No actions.",
  ];
}

function moment(at: number, zone: string): string {
  const { date, time } = wallTime(new Date(at), zone);
  return `${sayDay(date)}, ${time}`;
}

function dated(at: string, zone: string): string {
  return sayDay(wallTime(new Date(at), zone).date, true);
}
