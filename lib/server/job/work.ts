import "server-only";
import { systemContext } from "../context";
import { drainLane } from "../delivery/drain-lane";
import { remindReviews } from "../review/remind-reviews";
import { keepTime } from "../run/keep-time";
import type { Work } from "./worker";

/** What each job does. A run that is not there any more, or that refuses, has no clock to keep. */
export const work: Work = {
  deliver: ({ lane }, { now, signal }) => drainLane(lane, { now, signal }),
  keepTime: async (data, { now }) => void (await keepTime(data, systemContext(now()))),
  remind: async (_, { now }) => void (await remindReviews(now())),
};
