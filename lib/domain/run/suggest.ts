import { sayMinutes } from "../duration/duration";
import type { Answer, Pain, Risk } from "./words";

/** What the plan knows. `wayBackMinutes` null: nobody wrote how long. */
export type Known = { wayBackMinutes: number | null; isDeploying: boolean; isPastNoReturn: boolean };
/** The three that are asked. `fixMinutes` null: nobody knows. */
export type Asked = { fixMinutes: number | null; pain: Pain; isSpreading: boolean; risk: Risk };
export type Suggestion = { answer: Answer; because: string };

type Rule = { when: (known: Known, asked: Asked) => boolean; answer: (known: Known) => Answer; because: (known: Known, asked: Asked) => string };

const back = ({ isDeploying }: Known): Answer => (isDeploying ? "backout" : "rollback");
const isSlower = ({ wayBackMinutes }: Known, { fixMinutes }: Asked) => fixMinutes === null || (wayBackMinutes !== null && fixMinutes > wayBackMinutes);
const quickMinutes = 15;

/** The first row that holds is the suggestion; the last always does. It never decides. */
export const suggestions: readonly Rule[] = [
  { when: ({ isPastNoReturn }) => isPastNoReturn, answer: () => "fixForward", because: () => "the point of no return is passed; only the way forward that the plan wrote is left" },
  {
    when: (known, asked) => asked.risk === "high" && asked.pain === "few" && !asked.isSpreading,
    answer: () => "fixForward",
    because: () => "few are hit, it is not spreading, and the way back is riskier than that",
  },
  {
    when: (known, asked) => asked.isSpreading && isSlower(known, asked),
    answer: back,
    because: (known, asked) => `${sayFix(asked)}, and it is spreading`,
  },
  {
    when: (known, asked) => asked.pain === "everyone" && (asked.fixMinutes === null || asked.fixMinutes > quickMinutes || isSlower(known, asked)),
    answer: back,
    because: (_, asked) => `nobody can work, and ${sayFix(asked)}`,
  },
  {
    when: (_, asked) => asked.fixMinutes !== null && asked.fixMinutes <= quickMinutes && !asked.isSpreading && asked.pain !== "everyone",
    answer: () => "fixForward",
    because: (_, { fixMinutes }) => `a fix takes ${sayMinutes(fixMinutes ?? 0)}, and the harm is contained`,
  },
  {
    when: (_, asked) => asked.pain === "few" && !asked.isSpreading && asked.fixMinutes !== null,
    answer: () => "hold",
    because: (_, asked) => `few are hit and it is not spreading; ${sayFix(asked)}: watch it and decide again`,
  },
  { when: () => true, answer: back, because: (_, asked) => `${sayFix(asked)}, and the way back ends the harm first` },
];

/** What the three answers suggest, and why, in words that follow "because". */
export function suggest(known: Known, asked: Asked): Suggestion {
  const rule = suggestions.find(({ when }) => when(known, asked));
  if (!rule) throw new Error("The last rule always holds.");
  return { answer: rule.answer(known), because: rule.because(known, asked) };
}

function sayFix({ fixMinutes }: Asked): string {
  return fixMinutes === null ? "nobody knows how long a fix takes" : `a fix takes ${sayMinutes(fixMinutes)}`;
}
