import { approvalAnswerNames, approvalAnswers } from "../approval/approval";
import { drillKindNames, drillKinds } from "../drill/kinds";

/** What is recorded of drills, approvals, waivers, freezes and the policy behind them. */
export const evidenceEventTypes = [
  "drill.scheduled", "drill.changed", "drill.cancelled", "drill.answered", "drill.started", "drill.passed", "drill.failed",
  "lesson.said", "lesson.given", "lesson.settled", "series.scheduled", "series.ended",
  "approval.asked", "approval.given",
  "waiver.asked", "waiver.approved", "waiver.refused", "waiver.revoked",
  "freeze.declared", "freeze.changed", "freeze.ended",
  "approvalPolicy.made", "approvalPolicy.changed", "approvalPolicy.removed",
  "person.awayChanged",
] as const;
export type EvidenceEventType = (typeof evidenceEventTypes)[number];

type Data = Readonly<Record<string, unknown>>;

/** Each as a sentence without its full stop. */
export const evidenceSentences: Record<EvidenceEventType, (who: string, data: Data) => string> = {
  "drill.scheduled": (who, data) => `${who} scheduled ${aDrill(data)}`,
  "drill.changed": (who, data) => `${who} changed ${aDrill(data)}`,
  "drill.cancelled": (who, data) => `${who} cancelled ${aDrill(data)}`,
  "drill.answered": (who, data) => (data.comes === true ? `${who} comes to ${aDrill(data)}` : `${who} cannot come to ${aDrill(data)}`),
  "drill.started": (who, data) => `${who} started ${aDrill(data)} of version ${number(data.version)}`,
  "drill.passed": (who, data) => `${capital(aDrill(data))} of version ${number(data.version)} passed, told by ${who}`,
  "drill.failed": (who, data) => `${capital(aDrill(data))} of version ${number(data.version)} failed, told by ${who}`,
  "lesson.said": (who, data) => `${who} learned from a drill: ${word(data.text)}`,
  "lesson.given": (who, data) => `${who} made a lesson an action of ${word(data.ownerName)}: ${word(data.text)}`,
  "lesson.settled": (who, data) => `${who} settled a lesson: ${word(data.text)}`,
  "series.scheduled": (who, data) => `${who} scheduled ${aDrill(data)} every ${months(data.everyMonths)}`,
  "series.ended": (who, data) => `${who} ended the regular ${kindName(data).toLowerCase()}`,
  "approval.asked": (who, data) => `${who} asked for approval of plan version ${number(data.version)}`,
  "approval.given": (who, data) => `${who} answered “${answerName(data)}” to plan version ${number(data.version)}${word(data.forName) ? `, in place of ${word(data.forName)}` : ""}`,
  "waiver.asked": (who, data) => `${who} asked to waive: ${word(data.say)}`,
  "waiver.approved": (who, data) => `${who} approved a waiver: ${word(data.say)}`,
  "waiver.refused": (who, data) => `${who} refused a waiver: ${word(data.say)}`,
  "waiver.revoked": (who, data) => `${who} took back a waiver: ${word(data.say)}`,
  "freeze.declared": (who, data) => `${who} declared the freeze “${word(data.name)}”`,
  "freeze.changed": (who, data) => `${who} changed the freeze “${word(data.name)}”`,
  "freeze.ended": (who, data) => `${who} ended the freeze “${word(data.name)}”`,
  "approvalPolicy.made": (who, data) => `${who} made the approval policy “${word(data.name)}”`,
  "approvalPolicy.changed": (who, data) => `${who} changed the approval policy “${word(data.name)}”`,
  "approvalPolicy.removed": (who, data) => `${who} removed the approval policy “${word(data.name)}”`,
  "person.awayChanged": (who, data) => (word(data.name) === who ? `${who} changed when they are away` : `${who} changed when ${word(data.name)} is away`),
};

function kindName({ kind }: Data): string {
  return drillKindNames[drillKinds.find((each) => each === kind) ?? "staging"];
}

function aDrill(data: Data): string {
  return `a ${kindName(data).toLowerCase()}`;
}

function answerName({ answer }: Data): string {
  return approvalAnswerNames[approvalAnswers.find((each) => each === answer) ?? "yes"];
}

function months(value: unknown): string {
  return number(value) === 3 ? "quarter" : number(value) === 1 ? "month" : `${number(value)} months`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 1;
}
