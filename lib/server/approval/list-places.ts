import "server-only";
import { whyNotAnswer } from "@/lib/domain/approval/why-not-answer";
import type { AnswerRow, ApprovalsView } from "@/lib/domain/approval/view";
import { type ApprovalNow, standsInFor } from "./read-approval";

/** In whose places the reader can answer now, and else why not. `late`: why nobody can any more. */
export function listPlaces(approval: ApprovalNow, answers: readonly AnswerRow[], me: string, late: string | null): Pick<ApprovalsView, "places" | "whyNotAnswer"> {
  const { around, steps, turns, nameOf, input, ask } = approval;
  const digest = input.evidence.digests.plan;
  const words = input.evidence.approvals.filter((each) => each.digest === digest);
  const standsIn = standsInFor(approval, me);
  const why = (forId: string | null) => whyNotAnswer({ ...around, actorId: me, forId, standsInFor: standsIn, steps, turns, words, nameOf });
  if (late !== null || steps.length === 0) return { places: [], whyNotAnswer: late };
  const can = [null, ...standsIn].filter((forId) => why(forId) === null);
  if (can.length === 0) return { places: [], whyNotAnswer: why(null) };
  if (!ask?.isCurrent) return { places: [], whyNotAnswer: "Nobody has asked for agreement to this version yet; its author may still be writing. You are told when it is ready to be read." };
  const before = answers.find(({ isMine, answer, state }) => isMine && answer !== "yes" && state === "answered");
  return {
    places: can.map((forId) => ({
      id: forId,
      name: forId === null ? "" : nameOf(forId),
      asked: before && answers.find(({ isMine }) => isMine) === before ? before.comment : null,
      last: words.find((word) => word.personId === me && word.forId === forId)?.answer ?? null,
    })),
    whyNotAnswer: null,
  };
}
