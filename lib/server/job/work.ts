import "server-only";
import { remindApprovals } from "../approval/remind-approvals";
import { systemContext } from "../context";
import { drainLane } from "../delivery/drain-lane";
import { forgetOld } from "../delivery/forget-old";
import { remindDrills } from "../drill/remind-drills";
import { log } from "../log";
import { reevaluate } from "../readiness/reevaluate";
import { remindReviews } from "../review/remind-reviews";
import { keepTime } from "../run/keep-time";
import type { Work } from "./worker";

/** What each job does. */
export const work: Work = {
  deliver: ({ lane }, { now, signal }) => drainLane(lane, { now, signal }),
  keepTime: async (data, { now }) => {
    const kept = await keepTime(data, systemContext(now()));
    // One that is not there any more has no clock to keep; the demo may have been made anew.
    if (!kept.ok && kept.refusal.kind !== "missing") log().warn({ run: data.run, reason: kept.refusal.say }, "the clocks of a run were not kept");
  },
  reevaluate: ({ release }, { now }) => reevaluate(release, now()),
  remind: async (_, { now }) => {
    await reevaluate(null, now());
    await remindReviews(now());
    await remindApprovals(now());
    await remindDrills(now());
    await forgetOld(now());
  },
};
