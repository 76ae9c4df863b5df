import { expect, test } from "vitest";
import { all, type Change, data, drillOf, duty, item, make, migration, nothing, touching } from "../testing/changes";
import { amara, completeRelease, gone, jonas, yusuf } from "../testing/complete-release";
import { whyNotUndone } from "./why-not-undone";

function ask(...changes: Change[]) {
  return whyNotUndone(make(changes, completeRelease()));
}

const noSteps: Change = ({ plan }) => void (plan.steps.items = []);
const nobodyDecides = duty(0, { personId: null, deputyId: gone });
const dataOwner = duty(3, { personId: yusuf });

test.each<[string, Change, string[]]>([
  ["is complete", nothing, []],
  ["has no step", noSteps, ["No way back is written."]],
  ["has neither decision maker nor deputy", nobodyDecides, ["Nobody who could decide is named."]],
  ["has a decision maker and a deputy who both left", duty(0, { personId: gone, deputyId: gone }), ["Nobody who could decide is named."]],
  ["has a decision maker who left, and a deputy", duty(0, { personId: gone }), []],
  ["has a decision maker and no deputy", duty(0, { deputyId: null }), []],
  ["would lose data for good", touching({ lossClass: "permanent" }), ["Data written by the release would be lost for good."]],
  ["would lose data that can be recovered", touching({ lossClass: "recoverable" }), []],
  ["touches no data, whatever was chosen before", data({ lossClass: "permanent", backup: "taken", migrations: [migration(false)] }), []],
  ["has a backup that was never restored", all(touching({ backup: "taken" }), drillOf("restore", null)), ["The backup has never been restored, so data might be lost."]],
  ["plans a backup that was never restored", all(touching({ backup: "planned" }), drillOf("restore", null)), ["The backup has never been restored, so data might be lost."]],
  ["needs no backup", all(touching({ backup: "notNeeded" }), drillOf("restore", null)), []],
  ["has a migration without a way back, and no backup", touching({ backup: "notNeeded", migrations: [migration(false)] }), ["A migration can't be reversed, and there is no backup."]],
  ["has such a migration, and a backup that was restored", touching({ backup: "taken", migrations: [migration(false)] }), []],
  ["has a migration that can be reversed, and no backup", touching({ backup: "notNeeded", migrations: [migration(true)] }), []],
  ["has a backup whose restore is not proven any more", all(touching({ backup: "taken" }), drillOf("restore", { digest: "of another plan" })), ["No restore of the backup is proven since version 1, so data might be lost."]],
  ["failed its last test", drillOf("staging", { result: "failed" }), ["The last test of the way back failed, on version 1."]],
  ["is merely not ready: an item is open, a deputy missing", all(item(0, { tick: null }), duty(5, { deputyId: null })), []],
  ["lacks all of it", all(noSteps, nobodyDecides, touching({ lossClass: "permanent" }), drillOf("restore", null)), [
    "No way back is written.", "Nobody who could decide is named.", "Data written by the release would be lost for good.", "The backup has never been restored, so data might be lost.",
  ]],
])("a release that %s", (_, change, says) => {
  expect(ask(change).map(({ say }) => say)).toEqual(says);
});

test("the owner of the data clears what is about data, the owner of the release the rest", () => {
  const lost = touching({ lossClass: "permanent" });
  expect(ask(noSteps, lost, dataOwner).map(({ whoId }) => whoId)).toEqual([amara, yusuf]);
  expect(ask(lost, duty(3, { personId: gone })).map(({ whoId }) => whoId)).toEqual([amara]);
  expect(ask(lost, duty(3, { personId: null }), ({ release }) => void (release.ownerId = jonas)).map(({ whoId }) => whoId)).toEqual([jonas]);
});
