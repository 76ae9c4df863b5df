import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { advanceRelease, markReady } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { must, readyToMark, signUp } from "../testing/world";
import { getTrouble } from "./get-trouble";
import { openRun } from "./open-run";

beforeEach(freshDatabase);

async function ready() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { key, id } = await readyToMark(amara, jonas);
  must(await markReady({ release: key, to: "ready" }, amara));
  return { amara, release: key, id };
}

test("nothing can be wrong before it is deployed; from then on a run can be opened, with what the plan watches for", async () => {
  const { amara, release } = await ready();
  expect(must(await getTrouble({ release }, amara))).toMatchObject({ run: null, mayOpen: false });
  must(await advanceRelease({ release, to: "deploying" }, amara));
  const trouble = must(await getTrouble({ release }, amara));
  expect(trouble).toMatchObject({ run: null, mayOpen: true });
  expect(trouble.triggers.length).toBeGreaterThan(0);
  for (const { say } of trouble.triggers) expect(say).not.toBe("");
});

test("a run that is open is what one is led to", async () => {
  const { amara, release } = await ready();
  must(await advanceRelease({ release, to: "deploying" }, amara));
  const { run } = must(await openRun({ release, seen: "Slow" }, amara));
  expect(must(await getTrouble({ release }, amara)).run).toBe(run);
});

test("after completion it stays open for the days that the workspace grants, counted from the completion", async () => {
  const { amara, release, id } = await ready();
  must(await advanceRelease({ release, to: "deploying" }, amara));
  await clients().write.release.update({ where: { id }, data: { status: "completed" } });
  await clients().write.workspace.upsert({ where: { id: 1 }, create: { runDaysAfterCompletion: 2 }, update: { runDaysAfterCompletion: 2 } });
  const daysOn = (days: number) => getTrouble({ release }, { ...amara, now: new Date(amara.now.getTime() + days * 86_400_000) });
  expect(must(await daysOn(1.9)).mayOpen).toBe(true);
  expect(must(await daysOn(2.1)).mayOpen).toBe(false);
});
