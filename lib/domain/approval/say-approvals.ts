import { listWords } from "../readiness/input";
import type { StepState } from "./approval-state";
import type { Turn } from "./asked-now";
import type { Around } from "./may-approve";
import { sayWho } from "./say-who";

type Said = Around & {
  steps: readonly StepState[];
  turns: readonly Turn[];
  version: number;
  /** The version that approval was asked for last; `isCurrent`: the plan says the same now. */
  ask: { version: number; isCurrent: boolean } | null;
  me: string;
  nameOf: (id: string) => string;
};

/** Who has agreed to the plan as it is, and whose turn it is, in two sentences at most. */
export function sayApprovals(said: Said): string {
  const { steps, turns, version, ask, me, nameOf } = said;
  const who = (id: string) => (id === me ? "You" : nameOf(id));
  if (steps.length === 0) return "Nobody has to agree before this launch.";
  if (steps.every(({ isDone }) => isDone)) return `Everybody who has to agree has agreed to version ${version}.`;
  const against = steps.find((step) => step.against !== null)?.against;
  if (against) {
    const isMe = against.personId === me;
    return against.answer === "no" ? `${who(against.personId)} ${isMe ? "do" : "does"} not agree to version ${version}.` : `${who(against.personId)} ${isMe ? "agree" : "agrees"} to version ${version} only after changes.`;
  }
  if (ask === null) return `Nobody has been asked to agree to version ${version} yet.`;
  if (!ask.isCurrent) return `The plan has changed since agreement to version ${ask.version} was asked for.`;
  const given = [...new Set(steps.flatMap((step) => step.given.map(({ personId }) => personId)))];
  const agreed = given.length === 0 ? `Nobody yet to version ${version}.` : `${capital(listWords(given.map((id, at) => (at === 0 ? who(id) : id === me ? "you" : nameOf(id)))))} to version ${version}.`;
  return `${agreed} ${sayWaits(said) || (turns.every(({ personIds }) => personIds.length === 0) ? "Nobody is left who could agree." : "")}`.trim();
}

/** "It waits for you, then for Rafael Souza." */
function sayWaits({ steps, turns, ...said }: Said): string {
  const now = turns.filter(({ personIds }) => personIds.length > 0).map((turn) => sayTurn(turn, said));
  if (now.length === 0) return "";
  const later = steps.filter(({ isOpen, isDone, policyId }) => !isOpen && !isDone && turns.some(({ step }) => step.policyId === policyId)).map((step) => sayWho(step, said));
  return `It waits for ${[listWords([...new Set(now)]), ...new Set(later)].join(", then for ")}.`;
}

/** Names, not roles, where they can be read at a glance. */
function sayTurn({ step, personIds }: Turn, said: Omit<Said, "steps" | "turns">): string {
  if (personIds.includes(said.me)) return "you";
  const left = step.count - step.given.length;
  const names = listWords(personIds.map(said.nameOf));
  if (personIds.length <= left) return names;
  return personIds.length > 3 ? sayWho(step, said) : `${left === 1 ? "one" : left} of ${names}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
