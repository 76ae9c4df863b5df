import { sayMinutes } from "../duration/duration";
import type { NewRunEvent, RunEventType } from "./run-event";
import { answerVerbs } from "./words";

type Data<T extends RunEventType> = Extract<NewRunEvent, { type: T }>["data"];
type Sentences = { [T in RunEventType]: (who: string, data: Data<T>) => string };

/** Each event of a run as a sentence without its full stop. Nothing in them blames: they say what was done. */
const sentences: Sentences = {
  "run.opened": (who, { seen, isDrill, version }) => (isDrill ? `A run in drill mode is open for version ${version}` : `${who} said that something is wrong: ${plain(seen)}`),
  "run.reported": (who, { seen }) => `${who} reported as well: ${plain(seen)}`,
  "run.acknowledged": (who) => `${who} acknowledged`,
  "run.decided": (who, { answer, because, brokeGlass }) =>
    `${who} decided to ${answerVerbs[answer]}${because ? `: ${plain(because)}` : ""}${brokeGlass ? ` (in place of the decision maker: ${plain(brokeGlass)})` : ""}`,
  "run.seen": (who) => `${who} has seen it`,
  "run.stepStarted": (who, { title, fromName }) => `${who} started “${title}”${fromName ? `, taken over from ${fromName}` : ""}`,
  "run.stepFinished": (who, { title, note }) => `${who} finished “${title}”${quoted(note)}`,
  "run.stepVerified": (who, { title, note }) => `${who} verified “${title}”${quoted(note)}`,
  "run.stepFailed": (who, { title, reason }) => `“${title}” did not work, ${who} found: ${plain(reason)}`,
  "run.stepRetried": (who, { title, another }) => (another ? `${who} does “${title}” another way: ${plain(another)}` : `${who} tries “${title}” once more`),
  "run.stepSkipped": (who, { title, reason }) => `${who} skipped “${title}”: ${plain(reason)}`,
  "run.stepHandedOver": (who, { title, toName, fromName }) =>
    who === toName ? `${who} took over “${title}”${fromName ? ` from ${fromName}` : ""}` : `${who} handed “${title}” over to ${toName}`,
  "run.noReturnAllowed": (who, { title, brokeGlass }) => `${who} allowed to pass the point of no return, “${title}”${brokeGlass ? ` (in place of the decision maker: ${plain(brokeGlass)})` : ""}`,
  "run.signalChanged": (who, { holds, value }) => `${who} saw the signal ${holds ? "beyond" : "back within"} its limit${value ? `: ${plain(value)}` : ""}`,
  "run.verifying": () => "All steps are done; verifying",
  "run.recovered": (who, { how }) => `${who} confirmed the recovery: ${plain(how)}`,
  "run.cameBack": (who, { seen }) => `${who} said that it came back: ${plain(seen)}`,
  "run.failed": (who, { reason }) => `${who} gave this way back up: ${plain(reason)}`,
  "run.resolved": (who, { note }) => `${who} resolved the run${quoted(note)}`,
  "run.dismissed": (who, { reason, isDrill }) => `${who} ${isDrill ? "ended the staging test early" : "closed the run as a false alarm"}: ${plain(reason)}`,
  "run.noted": (who, { text }) => `${who} noted: ${plain(text)}`,
  "run.budgetWarned": (_, { minutes }) => `Four fifths of the ${sayMinutes(minutes)} for the way back have passed`,
  "run.escalated": (who, { toName, reason, byItself }) => (byItself ? `${toName} was told: ${plain(reason)}` : `${who} asked ${toName}: ${plain(reason)}`),
  "run.holdEnded": () => "The time to hold has passed; decide again",
  "run.messageSent": (who, { title }) => `${who} sent “${title}”`,
  "run.messageSkipped": (who, { title, reason }) => `${who} skipped the message “${title}”: ${plain(reason)}`,
  "run.messageOverdue": (_, { title }) => `The message “${title}” is overdue`,
  "run.messageFailed": (_, { title, problem }) => `“${title}” did not reach everybody: ${plain(problem)}`,
  "run.lockLifted": (who, { services, reason }) => `${who} lifted the lock on ${services.join(", ")}: ${plain(reason)}`,
};

/** For the sentences of all events; an event of a run was checked against its shape when it was recorded. */
export const runSentences = sentences as unknown as Record<RunEventType, (who: string, data: Readonly<Record<string, unknown>>) => string>;

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
}

function quoted(note: string): string {
  return note ? `. “${plain(note)}”` : "";
}
