import { needsRestoreTest, restoreStanding, wayStanding } from "./evidence-rules";
import type { ReadinessInput } from "./input";
import { isActive, whoHas } from "./input";

export type Undoing = { say: string; whoId: string };

/** Why this release could not be undone today, however ready it is; empty when it could. */
export function whyNotUndone(input: ReadinessInput): Undoing[] {
  const { plan, release } = input;
  const dataOwner = plan.roles.items.find((role) => role.duty === "dataOwner")?.personId ?? null;
  const decides = plan.roles.items.find((role) => role.duty === "decisionMaker");
  const whoData = isActive(input, dataOwner) ? dataOwner : release.ownerId;
  const [way, restore] = [wayStanding(input), restoreStanding(input)];
  const reasons: (Undoing | false)[] = [
    plan.steps.items.length === 0 && { say: "No way back is written.", whoId: release.ownerId },
    decides !== undefined && !isActive(input, decides.personId) && !isActive(input, decides.deputyId) && { say: "Nobody who could decide is named.", whoId: release.ownerId },
    plan.data.touchesData === true && plan.data.lossClass === "permanent" && { say: "Data written by the release would be lost for good.", whoId: whoData },
    needsRestoreTest(plan.data) && restore.state !== "holds" && { say: restore.state === "missing" ? "The backup has never been restored, so data might be lost." : `No restore of the backup is proven since version ${restore.drill.version}, so data might be lost.`, whoId: whoData },
    way.state === "failed" && { say: `The last test of the way back failed, on version ${way.drill.version}.`, whoId: whoHas(input, "verifier") ?? release.ownerId },
    plan.data.touchesData === true && plan.data.backup === "notNeeded" && plan.data.migrations.some((migration) => migration.reversible === false) && { say: "A migration can't be reversed, and there is no backup.", whoId: whoData },
  ];
  return reasons.filter((reason) => reason !== false);
}
