import { drillKindNames, type DrillKind } from "../drill/kinds";
import { type Standing, standingOf, standingOfWay } from "../evidence/standing";
import { type Finding, isActive, type ReadinessInput, whoHas } from "./input";

/** How the way back stands, as the drills and real runs have proven it. */
export function wayStanding({ evidence, policy, now }: ReadinessInput): Standing {
  return standingOfWay({ evidence, days: policy.days, now });
}

/** How the restore of the backup stands. */
export function restoreStanding({ evidence, policy, now }: ReadinessInput): Standing {
  return standingOf(["restore"], { evidence, days: policy.days, now });
}

/** The steps are tested wherever the checklist demands that they are. */
export function findWayUntested(input: ReadinessInput): Finding[] {
  const item = input.items.find((each) => each.phase === "preDeployment" && each.required && each.verifies === "stepsTested" && each.notApplicable === null);
  if (!item || input.plan.steps.items.length === 0) return [];
  const standing = wayStanding(input);
  if (standing.state === "holds") return [];
  return [{ say: sayStanding(standing, input, "The way back has never been tested.", "The steps have changed"), field: "drills/way", whoId: isActive(input, item.ownerId) ? item.ownerId : whoHas(input, "verifier") }];
}

/** A backup that nobody has restored lately is a hope. */
export function findRestoreUntested(input: ReadinessInput): Finding[] {
  const { data } = input.plan;
  if (!needsRestoreTest(data)) return [];
  const standing = restoreStanding(input);
  if (standing.state === "holds") return [];
  const never = data.backup === "taken" ? "A backup is taken, but its restore has not been tested." : "A backup is planned, but no restore of it has been tested.";
  return [{ say: sayStanding(standing, input, never, "The backup or a migration has changed"), field: "data/backup", whoId: whoHas(input, "dataOwner") }];
}

export function needsRestoreTest(data: ReadinessInput["plan"]["data"]): boolean {
  return data.touchesData === true && data.backup !== null && data.backup !== "notNeeded";
}

// Each sentence stays the same while the reason does: a waiver covers the very sentence.
function sayStanding(standing: Exclude<Standing, { state: "holds" }>, { policy }: ReadinessInput, never: string, changed: string): string {
  if (standing.state === "missing") return never;
  const { kind, version } = standing.drill;
  const drill = `${drillKindNames[kind].toLowerCase()} of version ${version}`;
  if (standing.state === "failed") return `The ${drill} failed.`;
  if (standing.why === "changed") return `${changed} since the ${drill}.`;
  const days = kind === "run" ? policy.days.staging : policy.days[kind satisfies Exclude<DrillKind, "run">];
  return `The ${drill} is older than ${days === 1 ? "a day" : `${days} days`}.`;
}
