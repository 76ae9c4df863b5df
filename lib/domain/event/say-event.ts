import { phaseNames, phases } from "../checklist/phases";
import { sectionNames, sections } from "../plan/sections";
import { listWords } from "../readiness/input";
import { type Move, moves } from "../release/why-not-move";
import { evidenceSentences } from "../evidence/evidence-event";
import { reviewSentences } from "../review/review-event";
import { sayNumber } from "../text/say-number";
import { runSentences } from "../run/say-run-event";
import type { EventType } from "./event";

type Said = { type: EventType; data: Readonly<Record<string, unknown>>; who: string };

/** An event as a sentence without its full stop: "Yusuf Demir ticked “Data impact analysis complete”". */
export function sayEvent({ type, data, who }: Said): string {
  return sentences[type](who || "Ripcord", data);
}

type Data = Said["data"];

const sentences: Record<EventType, (who: string, data: Data) => string> = {
  "release.created": (who, data) => `${who} created this release${word(data.from) ? `. ${word(data.from)}` : ""}`,
  "release.changed": (who, data) => `${who} changed ${list(data.fields, fieldNames) || "this release"}`,
  "release.moved": (who, data) => `${who} ${moved[moves.find((move) => move === data.to) ?? "draft"]}`,
  "release.fellBack": (_, data) => `Fell back to draft: ${sayReasons(data.reasons)}`,
  "plan.saved": (who, data) => `${who} saved plan version ${number(data.version)}: ${saySections(data.sections)}`,
  "plan.restored": (who, data) => `${who} saved plan version ${number(data.version)}. ${word(data.note)}`,
  "item.ticked": (who, data) => `${who} ticked ${quote(data.title)}`,
  "item.unticked": (who, data) => `${who} took back the tick of ${quote(data.title)}`,
  "item.notApplicable": (who, data) => `${who} said that ${quote(data.title)} does not apply: ${word(data.reason)}`,
  "item.applicable": (who, data) => `${who} said that ${quote(data.title)} applies after all`,
  "item.added": (who, data) => `${who} added ${quote(data.title)} to the checklist`,
  "item.changed": (who, data) => `${who} changed ${quote(data.title)}`,
  "item.removed": (who, data) => `${who} removed ${quote(data.title)} from the checklist`,
  "items.ordered": (who, data) => `${who} reordered the items of ${phaseNames[phases.find((phase) => phase === data.phase) ?? "preDeployment"]}`,
  "template.created": (who, data) => `${who} saved the template ${quote(data.name)}`,
  "template.changed": (who, data) => `${who} changed the template ${quote(data.name)}`,
  "template.removed": (who, data) => `${who} removed the template ${quote(data.name)}`,
  "service.created": (who, data) => `${who} added the service ${quote(data.name)}`,
  "service.changed": (who, data) => `${who} changed the service ${quote(data.name)}`,
  "person.invited": (who, data) => `${who} invited ${word(data.name)}`,
  "person.joined": (_, data) => `${word(data.name)} joined`,
  "person.changed": (who, data) => (word(data.name) === who ? `${who} changed their own details` : `${who} changed the details of ${word(data.name)}`),
  "person.deactivated": (who, data) => `${who} deactivated ${word(data.name)}`,
  "person.reactivated": (who, data) => `${who} reactivated ${word(data.name)}`,
  "person.passwordChanged": (_, data) => `${word(data.name)} changed their password`,
  "token.created": (who, data) => `${who} created the API token ${quote(data.name)}`,
  "token.revoked": (who, data) => `${who} revoked the API token ${quote(data.name)}`,
  "channel.connected": (who, data) => `${who} connected the channel ${quote(data.name)}`,
  "channel.removed": (who, data) => `${who} removed the channel ${quote(data.name)}`,
  "workspace.changed": (who, data) => `${who} changed ${list(data.fields, workspaceFieldNames) || "the workspace"}`,
  "feedback.reported": (_, data) => `A customer reported a problem${word(data.service) ? ` with ${word(data.service)}` : ""}`,
  ...runSentences,
  ...reviewSentences,
  ...evidenceSentences,
};

const moved: Record<Move, string> = {
  draft: "took this release back to draft",
  ready: "marked this release as ready",
  deploying: "started the deployment",
  monitoring: "started monitoring",
  completed: "completed this release",
  cancelled: "cancelled this release",
};

const fieldNames: Record<string, string> = {
  name: "the name",
  version: "the version",
  services: "the services",
  ownerId: "the owner",
  launchAt: "the launch",
  windowMinutes: "the launch window",
  timeZone: "the time zone",
  rolloutMethod: "the rollout",
  rolloutNote: "the note on the rollout",
  monitoringHours: "the monitoring window",
};

const workspaceFieldNames: Record<string, string> = {
  name: "the name that customers see",
  timeZone: "the time zone of the status page",
  bannerOrigins: "the sites that may show the banner",
  services: "the services that customers see",
  runDaysAfterCompletion: "how long after completion a run can be opened",
  detectMinutes: "the target to detect",
  acknowledgeMinutes: "the target to acknowledge",
  decideMinutes: "the target to decide",
  recoverMinutes: "the target to recover",
  communicateMinutes: "the target to communicate",
  fireDrillDays: "how long a fire drill is good",
  stagingTestDays: "how long a staging test is good",
  pipelineTestDays: "how long a pipeline test is good",
  restoreTestDays: "how long a restore test is good",
  ruleLevels: "what the rules of the linter do",
};

function saySections(changed: unknown): string {
  const names = sections.filter((each) => texts(changed).includes(each)).map((each) => sectionNames[each]);
  return names.length > 3 ? `${sayNumber(names.length)} sections` : listWords(names) || "the plan";
}

function sayReasons(reasons: unknown): string {
  const [first = "something re-opened", ...rest] = texts(reasons).map((reason) => reason.replace(/\.$/, ""));
  return rest.length === 0 ? first : `${first}, and ${sayNumber(rest.length)} more`;
}

function list(values: unknown, names: Record<string, string>): string {
  return listWords(texts(values).flatMap((value) => names[value] ?? []));
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 1;
}

function quote(value: unknown): string {
  return `“${word(value)}”`;
}
