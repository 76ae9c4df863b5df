import { sayMinutes } from "../duration/duration";
import { sayNumber } from "../text/say-number";
import { sayDay } from "../time/say-at";
import { wallTime } from "../time/zoned";
import { drillKindNames, wayKinds } from "./kinds";
import type { DrillsView, RenewalRow } from "./view";

type Asked = Pick<DrillsView, "proof" | "hasSteps" | "wayBackMinutes" | "wayBackMeasured" | "stepsChanged">;

/** Would the way back work today? One sentence or two, with since when that is known. */
export function sayProof({ proof, hasSteps, wayBackMinutes, wayBackMeasured, stepsChanged }: Asked, zone: string): string {
  if (!hasSteps) return "There is no way back yet: the plan has no steps.";
  const { state, kind, version, at, why } = proof;
  if (state === "missing" || kind === null || at === null) return "Nobody knows. The way back has never been tested.";
  const drill = `${drillKindNames[kind].toLowerCase()} of version ${version}`;
  const on = `on ${sayDay(wallTime(new Date(at), zone).date)}`;
  const takes = wayBackMinutes === null ? "" : `, in ${sayMinutes(wayBackMinutes)}`;
  if (state === "failed") return `Not as it is written: the ${drill} failed ${on}.`;
  if (state === "holds") return `Yes${takes}${wayBackMeasured ? ", as measured" : ""}. The ${drill} proved it ${on}.`;
  if (why === "changed") {
    const steps = stepsChanged === 0 ? "the steps have changed" : `${sayNumber(stepsChanged)} ${stepsChanged === 1 ? "step has" : "steps have"} changed`;
    return `Probably${takes}. It was last proven for version ${version}, and ${steps} since.`;
  }
  return `Probably${takes}. It was last proven ${on}, longer ago than a ${drillKindNames[kind].toLowerCase()} is good for.`;
}

/** What comes next for the way back: a scheduled drill of it, seen from now and from the launch, or what would prove it. */
export function sayNextProof({ proof, renewals, version, launchAt, hasSteps }: Pick<DrillsView, "proof" | "renewals" | "version" | "launchAt" | "hasSteps">, zone: string, now: Date): string {
  if (!hasSteps) return "Write the steps in the plan; then a staging test can prove them.";
  const until = proof.until === null ? "" : `It holds until ${sayDay(wallTime(new Date(proof.until), zone).date)}, or until a step changes.`;
  const next = renewals.find(({ kind, next: one }) => one !== null && (wayKinds as readonly string[]).includes(kind) && new Date(one.at) > now);
  if (next?.next) {
    const { date, time } = wallTime(new Date(next.next.at), zone);
    const what = `${drillKindNames[next.kind].toLowerCase()} on ${sayDay(date)} at ${time}${next.next.lead ? `, led by ${next.next.lead},` : ""}`;
    const ahead = launchAt === null ? null : (Date.parse(launchAt) - Date.parse(next.next.at)) / 60_000;
    const beside = ahead === null || Date.parse(launchAt ?? "") < now.getTime() ? "" : ahead > 0 ? `, ${sayMinutes(ahead)} before the launch` : ", which is after the launch";
    return proof.state === "holds" ? `${until} The next ${what} renews it${beside}.` : `The ${what} would prove version ${version}${beside}.`;
  }
  if (proof.state === "holds") return until;
  return `A staging test${proof.minutes === null ? "" : ` of about ${sayMinutes(proof.minutes)}`} would prove version ${version}, and so would the pipeline.`;
}

/** Where a kind of evidence stands, as one sentence. */
export function sayRenewal({ kind, state, by, why }: RenewalRow, zone: string): string {
  const day = (at: string) => sayDay(wallTime(new Date(at), zone).date);
  if (state === "missing" || by === null) return never[kind];
  const other = by.kind === kind ? "" : `, by the ${drillKindNames[by.kind].toLowerCase()}`;
  if (state === "holds") return `Holds for version ${by.version}${other}${by.until === null ? "" : `, until ${day(by.until)}`}.`;
  if (state === "failed") return `Failed for version ${by.version} on ${day(by.at)}.`;
  if (why === "aged") return `Held for version ${by.version}${by.until === null ? "" : ` until ${day(by.until)}`}; it is too old now.`;
  return `Held for version ${by.version}, done on ${day(by.at)}.`;
}

const never: Record<RenewalRow["kind"], string> = {
  staging: "The steps have never been carried out in staging.",
  restore: "The backup has never been restored.",
  pipeline: "No pipeline has reported a test of the way back.",
  fire: "The plan has never been talked through.",
};
