import type { Item } from "../checklist/item";
import { type Phase, phaseNames } from "../checklist/phases";
import { sayMinutes } from "../duration/duration";
import type { Blocker } from "../readiness/blocker";
import { isDone } from "../readiness/checklist-rules";
import { applyWaivers, type WaiverFact } from "../waiver/waiver";
import { type ReleaseStatus, statusNames } from "./status";

/** The moves a person may ask for; a rollback is started elsewhere, and never refused by a gate. */
export const moves = ["draft", "ready", "deploying", "monitoring", "completed", "cancelled"] as const;
export type Move = (typeof moves)[number];

const from: Record<Move, ReleaseStatus[]> = {
  draft: ["ready"],
  ready: ["draft"],
  deploying: ["ready"],
  monitoring: ["deploying"],
  completed: ["monitoring"],
  cancelled: ["draft", "ready", "deploying", "monitoring"],
};

type Moving = {
  status: ReleaseStatus;
  ownerId: string;
  /** Of the Definition of Done, evaluated in this transaction. */
  blockers: readonly Blocker[];
  items: readonly Item[];
  /** What keeps it from going forward whatever its readiness: a run under way, a locked service, a freeze. */
  held: readonly Blocker[];
  /** Those of the release; they may cover items of the deployment and of monitoring too. */
  waivers?: readonly WaiverFact[];
  verified: (item: Item) => boolean;
  monitoringStartedAt: Date | null;
  monitoringHours: number;
};

/** Why a release may not move to another status at `now`; null when it may. Asking for the status it has is never refused. */
export function whyNotMove(release: Moving, to: Move, now: Date): { say: string; blockers: Blocker[] } | null {
  if (!from[to].includes(release.status)) return { say: sayWrongWay(release.status, to), blockers: [] };
  const own = release.held.filter(({ code }) => code === "run.open");
  const open = (phase: Phase) => applyWaivers(openItems(release, phase), release.waivers ?? [], now.getTime()).open;
  if (to === "ready") return refusal("This release is not ready", release.blockers);
  if (to === "deploying") return refusal(release.blockers.length > 0 ? "This release is not ready" : "The deployment can't start yet", [...release.held, ...release.blockers]);
  if (to === "monitoring") return refusal("Monitoring can't start yet", [...own, ...open("duringDeployment")]);
  if (to === "completed") return refusal("This release can't be completed yet", [...own, ...open("postDeployment"), ...openWindow(release, now)]);
  if (to === "cancelled") return refusal("This release can't be cancelled now", own);
  return null;
}

function refusal(start: string, blockers: readonly Blocker[]) {
  if (blockers.length === 0) return null;
  return { say: `${start}: ${blockers.length === 1 ? "one thing stands" : `${blockers.length} things stand`} in the way.`, blockers: [...blockers] };
}

/** Required items of a phase that nobody has done, as they stand before the next move. */
export function openItems(release: Pick<Moving, "items" | "verified" | "ownerId">, phase: Phase): Blocker[] {
  return release.items
    .filter((item) => item.phase === phase && item.required && !isDone(item) && !release.verified(item))
    .map((item) => ({
      code: `item.${phase}`,
      say: `“${item.title}” (${phaseNames[phase].toLowerCase()}) is not done.`,
      section: "checklist",
      field: `checklist/${item.id}`,
      whoId: item.ownerId ?? release.ownerId,
    }));
}

function openWindow(release: Moving, now: Date): Blocker[] {
  const started = release.monitoringStartedAt?.getTime() ?? now.getTime();
  const left = started + release.monitoringHours * 3_600_000 - now.getTime();
  if (left <= 0) return [];
  const say = `The monitoring window of ${release.monitoringHours} h ends in ${sayMinutes(Math.ceil(left / 60_000))}.`;
  return [{ code: "monitoring.window", say, section: "release", field: "release/monitoringHours", whoId: release.ownerId }];
}

function sayWrongWay(status: ReleaseStatus, to: Move): string {
  const now = `This release is ${statusNames[status].toLowerCase()}`;
  if (to === "deploying" && status === "draft") return `${now}. Mark it as ready first.`;
  const before = from[to].map((each) => statusNames[each].toLowerCase());
  return `${now}. Only a release that is ${before.join(" or ")} can become ${to === "draft" ? "a draft" : statusNames[to].toLowerCase()}.`;
}
