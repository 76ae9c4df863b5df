import "server-only";
import { done } from "@/lib/domain/result/result";
import { changeLeadInput } from "@/lib/domain/review/review";
import { runKeyOf } from "@/lib/domain/run/key";
import { command } from "../command";
import { notify } from "../notification/notify";
import { releaseOfRun } from "../run/run-door";
import { findActive } from "./find-active";
import { namedInReview, onReview } from "./review-door";

export const changeReviewLead = command({
  may: "review.edit",
  input: changeLeadInput,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async (door, { run, leadId }) => {
    const { tx, review, actor, release, tell } = door;
    if (review.leadId === leadId) return done({ run });
    const found = await findActive(door, [leadId], "leadId");
    if (!found.ok) return found;
    await tx.review.update({ where: { id: review.id }, data: { leadId, remindedAt: null }, select: { id: true } });
    tell("review.leadChanged", { leadId, lead: found.value[0]?.name });
    const say = `${actor.name} asked you to lead the review of ${release.name}.`;
    if (leadId !== actor.id) await notify(door, { to: [leadId], kind: "reviewLead", say, href: `/reviews/${runKeyOf(door.run.number)}` });
    return done({ run });
  }),
});
