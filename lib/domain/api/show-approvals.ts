import type { ApprovalsView } from "../approval/view";
import type { ApprovalsAnswer } from "./approval-views";

/** The approval of a release as other programs see it. */
export function showApprovals({ key, version, answer, given, needed, ask, steps, answers }: ApprovalsView): ApprovalsAnswer {
  return {
    key, version, say: answer, given, needed, ask,
    steps: steps.map(({ policy, say, state, people }) => ({ policy, say, state, people: people.map(({ id, name, state: theirs, away }) => ({ id, name, state: theirs, away })) })),
    answers: answers.map(({ id, who, inPlaceOf, answer: said, version: of, at, comment, state }) => ({ id, who, inPlaceOf, answer: said, version: of, at, comment, state })),
  };
}
