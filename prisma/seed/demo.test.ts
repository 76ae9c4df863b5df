import { beforeEach, expect, test } from "vitest";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { dueMessages } from "@/lib/domain/message/due";
import { forecast } from "@/lib/domain/run/clocks";
import { sayRun } from "@/lib/domain/run/say-run";
import { loadRun } from "@/lib/server/run/load-run";
import { clients } from "@/lib/server/db";
import { evaluateRelease } from "@/lib/server/readiness/evaluate-release";
import { freshDatabase } from "@/lib/server/testing/database";
import { emptyDatabase, seed } from "./demo";

const now = new Date("2026-06-10T09:00:00Z");
const db = () => clients().write;
const tell = async () => JSON.stringify([await db().release.findMany({ orderBy: { number: "asc" } }), await db().event.count(), await db().person.count()]);

beforeEach(freshDatabase);

test("the demo has five releases in five states, one of them with exactly three blockers, after one that was taken back", async () => {
  expect(await seed(now)).toBe("seeded");
  const releases = await db().release.findMany({ orderBy: { number: "asc" } });
  expect(releases.map(({ name, status, blockerCount }) => [name, status, blockerCount])).toEqual([
    ["Mobile app 5.8", "closed", 0],
    ["Dashboard insights", "monitoring", 0],
    ["Mobile app 5.9", "completed", 0],
    ["Shorter onboarding", "ready", 0],
    ["Partner API v3", "deploying", 0],
    ["One-page checkout test", "draft", 3],
  ]);
  for (const release of releases) expect(readinessShape.parse(release.readiness)).toEqual((await evaluateRelease(db(), release, now)).readiness);
});

test("for each launch it is known whether the way back works, since when, and what would renew it", async () => {
  await seed(now);
  const releases = await db().release.findMany({ orderBy: { number: "asc" }, select: { readiness: true } });
  const known = releases.map(({ readiness }) => readinessShape.parse(readiness));
  expect(known.map(({ proof }) => [proof.state, proof.kind, proof.why])).toEqual([
    ["holds", "run", null], ["holds", "pipeline", null], ["holds", "pipeline", null], ["holds", "staging", null], ["holds", "pipeline", null], ["stale", "staging", "changed"],
  ]);
  for (const { proof } of known) expect(proof).toMatchObject({ at: expect.any(String), minutes: expect.any(Number) });
  expect(known.map(({ waived }) => waived.length)).toEqual([0, 0, 0, 0, 1, 0]);
  expect(known.map(({ approvalsGiven, approvalsNeeded }) => [approvalsGiven, approvalsNeeded])).toEqual([[1, 1], [0, 0], [1, 1], [1, 1], [0, 0], [0, 0]]);
  expect(known.map(({ wayBackMeasured }) => wayBackMeasured)).toEqual([true, false, false, true, false, false]);
});

test("one run is at the third of its seven steps with a message overdue, one is over and its review published", async () => {
  await seed(now);
  const runs = await db().run.findMany({ where: { isDrill: false }, orderBy: { number: "asc" }, include: { review: true } });
  expect(runs.map(({ status, review }) => [status, review?.publishedAt != null])).toEqual([["resolved", true], ["executing", false]]);
  const [over, open] = runs;
  if (!over || !open) throw new Error("Two runs were told.");
  const { state, plan } = await loadRun(db(), open);
  expect(sayRun(state, plan)).toBe("Rolling back, step 3 of 7");
  expect(dueMessages(state, plan, now.getTime()).filter(({ status }) => status === "overdue")).toHaveLength(1);
  expect(forecast(state, plan, now.getTime()).overrunMinutes).toBe(1);
  expect(await db().serviceLock.count({ where: { runId: over.id, liftedAt: null } })).toBe(0);
});

test("seeding twice changes nothing, and a seed that was cut off is told anew", async () => {
  await seed(now);
  const before = await tell();
  expect(await seed(new Date("2026-07-01T09:00:00Z"))).toBe("already there");
  expect(await tell()).toBe(before);

  await emptyDatabase();
  await db().person.create({ data: { name: "Half", email: "half@ripcord.example", role: "viewer", createdAt: now } });
  expect(await seed(now)).toBe("seeded");
  expect(await db().person.count()).toBe(8);
});

test("a database on another machine is refused before anything is read", async () => {
  const url = process.env.DATABASE_URL;
  process.env.DATABASE_URL = "postgresql://ripcord@db.example.com/ripcord";
  try {
    await expect(seed(now)).rejects.toThrow("not for db.example.com. Nothing was changed.");
    await expect(emptyDatabase()).rejects.toThrow("not for db.example.com");
  } finally {
    process.env.DATABASE_URL = url;
  }
});
