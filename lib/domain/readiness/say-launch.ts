import { type ReleaseStatus, statusNames } from "../release/status";
import { capital, sayNumber } from "../text/say-number";
import type { Blocker } from "./blocker";
import { sayAct, shortest } from "./shortest";

export type LaunchSentence = { tone: "ready" | "blocked" | "in-progress" | "neutral"; strong: string; rest: string };
type Asked = { status: ReleaseStatus; blockers: readonly Blocker[]; planEmpty: boolean; owner: string; nameOf: (id: string) => string };

/** One sentence that says whether a release can launch, the least that is to be done, and who can do it. */
export function sayLaunch({ status, blockers, planEmpty, owner, nameOf }: Asked): LaunchSentence {
  if (status === "ready") return { tone: "ready", strong: "Ready.", rest: "" };
  if (status !== "draft") {
    const tone = status === "deploying" || status === "monitoring" ? "in-progress" : "neutral";
    return { tone, strong: `${statusNames[status]}.`, rest: "" };
  }
  if (planEmpty) return { tone: "blocked", strong: "Not ready: the plan is empty.", rest: `${owner} can start it from a template.` };
  const least = shortest(blockers);
  if (!least) return { tone: "neutral", strong: "Nothing stands in the way.", rest: `${owner} can mark it as ready.` };
  const act = `to ${sayAct(least)}; ${nameOf(least.whoId)} can.`;
  if (blockers.length === 1) return { tone: "blocked", strong: "Not ready: 1 blocker.", rest: `What is left is ${act}` };
  return { tone: "blocked", strong: `Not ready: ${blockers.length} blockers.`, rest: `The shortest is ${act}` };
}

/** The answer of the readiness page: how many of this week's launches are not ready. */
export function sayWeekAnswer({ launches, notReady }: { launches: number; notReady: number }): string {
  if (launches === 0) return "Nothing launches this week.";
  if (launches === 1) return notReady === 0 ? "The one launch this week is ready." : "The one launch this week is not ready.";
  if (notReady === 0) return launches === 2 ? "Both launches this week are ready." : `All ${sayNumber(launches)} launches this week are ready.`;
  if (notReady === launches) return launches === 2 ? "Neither of the two launches this week is ready." : `None of the ${sayNumber(launches)} launches this week is ready.`;
  return `${capital(sayNumber(notReady))} of ${sayNumber(launches)} launches this week ${notReady === 1 ? "is" : "are"} not ready.`;
}
