import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { acknowledgeRun } from "../run/follow-orders";
import { openRun } from "../run/open-run";
import { freshDatabase } from "../testing/database";
import { at, must, noon, readyToMark, signUp } from "../testing/world";
import { getFrame } from "./queries";

beforeEach(freshDatabase);

async function world() {
  const [amara, jonas] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer")]);
  const { key, id } = await readyToMark(amara, jonas);
  await clients().write.release.update({ where: { id }, data: { status: "monitoring", monitoringStartedAt: amara.now } });
  return { amara, jonas, release: key };
}

test("counts all releases, and one's own unread notifications up to a hundred", async () => {
  const { amara, jonas } = await world();
  must(await createRelease({ name: "Search", version: "2" }, amara));
  const told = Array.from({ length: 120 }, (_, number) => ({ personId: jonas.actor.id, kind: "run", say: `Sentence ${number}.`, href: "/", at: noon, readAt: number < 5 ? noon : null }));
  await clients().write.notification.createMany({ data: told });
  expect(must(await getFrame({}, jonas))).toMatchObject({ releases: 2, openReviews: 0, unread: 100, runs: [] });
  expect(must(await getFrame({}, amara)).unread).toBe(0);
});

test("a run under way is as its newest event left it, however often it was asked for before", async () => {
  const { amara, jonas, release } = await world();
  const { run } = must(await openRun({ release, seen: "Sign-ups fell" }, jonas));
  const frame = async () => must(await getFrame({}, amara)).runs;
  expect(await frame()).toMatchObject([{ key: run, status: "detected", state: { seen: "Sign-ups fell", acknowledged: null } }]);
  expect((await frame())[0]?.state).toBe((await frame())[0]?.state);

  const later = at(jonas, 2);
  must(await acknowledgeRun({ run }, later));
  expect(await frame()).toMatchObject([{ status: "acknowledged", state: { acknowledged: { at: later.now.getTime() } }, plan: { document: { steps: expect.anything() } } }]);

  await clients().write.run.updateMany({ data: { status: "dismissed", endedAt: later.now } });
  expect(await frame()).toEqual([]);
});
