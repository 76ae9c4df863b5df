import { expect, test } from "vitest";
import { changeItem } from "../checklist/change-item";
import { tickItem } from "../checklist/tick-item";
import { untickItem } from "../checklist/untick-item";
import type { Context } from "../context";
import { clients } from "../db";
import { evaluateRelease } from "../readiness/evaluate-release";
import { changeRelease } from "../release/change-release";
import { createRelease } from "../release/create-release";
import { moveRelease } from "../release/move-release";
import { must, readyToMark, signUp, noon } from "../testing/world";
import { deactivatePerson } from "./deactivate-person";
import { listReleasesNaming } from "./lock-releases-naming";
import { reactivatePerson } from "./reactivate-person";

const db = () => clients().write;
const rounds = 15;

/** No stored readiness may differ from what the law says of the rows now. */
async function expectTruth() {
  for (const release of await db().release.findMany()) {
    const { readiness } = await evaluateRelease(db(), release, noon);
    expect(release.readiness).toEqual(JSON.parse(JSON.stringify(readiness)));
    if (release.status === "ready") expect(readiness.blockers).toEqual([]);
  }
}

test("nobody is named, and nothing is marked as ready, around a deactivation; and nobody waits for ever", { timeout: 120_000 }, async () => {
  const rafael = await signUp("Rafael Souza", "administrator");
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const one = await readyToMark(amara, jonas);
  const two = await readyToMark(amara, rafael);
  const own = must(await createRelease({ name: "Started anew", version: "2" }, amara));
  const claimed = one.items.find((item) => item.phase === "preDeployment" && item.verifies === null);
  const other = two.items.find((item) => item.phase === "preDeployment" && item.verifies === null);
  if (!claimed || !other) throw new Error("There are items to claim.");

  const ownedBy = (key: string, ownerId: string) =>
    changeRelease(
      { release: key, name: "Started anew", version: "2", services: [], ownerId, launchAt: null, windowMinutes: 60, timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 24 },
      amara,
    );
  const itemOwnedBy = (ownerId: string | null) =>
    changeItem({ release: two.key, itemId: other.id, title: other.title, required: true, ownerId, dueMinutes: null }, amara);
  const tickedBy = (who: Context) => tickItem({ release: one.key, itemId: claimed.id }, who);

  for (let round = 0; round < rounds; round++) {
    await Promise.all([
      deactivatePerson({ personId: jonas.actor.id }, rafael),
      moveRelease({ release: one.key, to: "ready" }, amara),
      ownedBy(own.key, jonas.actor.id),
      itemOwnedBy(jonas.actor.id),
      moveRelease({ release: two.key, to: "ready" }, amara),
      untickItem({ release: one.key, itemId: claimed.id }, amara),
      tickedBy(jonas),
      tickedBy(amara),
    ]);
    await expectTruth();
    must(await reactivatePerson({ personId: jonas.actor.id }, rafael));
    await tickedBy(amara);
    must(await itemOwnedBy(null));
    must(await ownedBy(own.key, amara.actor.id));
    await expectTruth();
  }
});

test("every way of naming a person is found", async () => {
  const references = await db().$queryRaw<{ table: string; column: string }[]>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = '"Person"'::regclass`;
  const source = listReleasesNaming.toString();
  const record = ["Event", "Tick", "NotApplicable", "PlanVersion", "Invitation", "ApiToken", "Service", "Template", "Run", "ServiceLock", "RunMessage", "Channel", "Notification", "Review", "ReviewAction", "ReviewReader", "IdempotentAnswer", "Drill", "DrillInvitee", "DrillLesson", "DrillSeries", "ApprovalPolicy", "ApprovalAsk", "Waiver", "Freeze", "PersonAway"];
  const naming = references.filter(({ table }) => !record.includes(table.replaceAll('"', "")));
  expect(naming.length).toBeGreaterThan(10);
  for (const { table, column } of naming) {
    // The decision maker is kept on the release as a copy of its role in the plan.
    if (column !== "decisionMakerId") expect([table, column, source.includes(table) && source.includes(`"${column}"`)]).toEqual([table, column, true]);
  }
});
