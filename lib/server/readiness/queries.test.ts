import { beforeAll, describe, expect, test } from "vitest";
import { clients } from "../db";
import { changeRelease } from "../release/change-release";
import { createRelease } from "../release/create-release";
import { moveRelease } from "../release/move-release";
import { at, must, noon, readyToMark, signUp } from "../testing/world";
import { getOverview, getReadiness, listLaunches } from "./queries";

let amara: Awaited<ReturnType<typeof signUp>>;
let ready: string;
const keys: Record<string, string> = {};

const own = (name: string, launchAt: string | null) => ({
  name, version: "1", services: [], ownerId: amara.actor.id, launchAt, windowMinutes: 60, timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 1,
});

// It is noon on Wednesday, 10 June 2026; the readers are in Berlin.
beforeAll(async () => {
  amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  for (const [name, launchAt] of [["Overdue", "2026-06-02T08:00:00Z"], ["Friday", "2026-06-12T08:00:00Z"], ["Sunday", "2026-06-14T21:59:00Z"], ["Monday", "2026-06-14T22:00:00Z"], ["July", "2026-07-20T08:00:00Z"], ["Open", null], ["Gone", "2026-06-11T08:00:00Z"]] as const) {
    keys[name] = must(await createRelease({ name, version: "1", launchAt }, amara)).key;
  }
  must(await moveRelease({ release: keys.Gone, to: "cancelled" }, amara));
  ready = (await readyToMark(amara, jonas)).key;
  must(await changeRelease({ ...own("Shorter onboarding", "2026-06-11T08:00:00Z"), release: ready }, amara));
  must(await moveRelease({ release: ready, to: "ready" }, amara));
});

const launches = async (input = {}) => must(await listLaunches(input, amara));

describe("the readiness page", () => {
  test("shows what is open by launch, one sentence each, and nothing that has ended", async () => {
    const found = (await launches()).launches.map(({ name, say }) => `${name}: ${say.strong}`);
    const empty = "Not ready: the plan is empty.";
    expect(found).toEqual([`Overdue: ${empty}`, "Shorter onboarding: Ready.", `Friday: ${empty}`, `Sunday: ${empty}`, `Monday: ${empty}`, `July: ${empty}`, `Open: ${empty}`]);
  });

  test("counts this week from Monday to Sunday where the reader is", async () => {
    expect((await launches()).week).toEqual({ launches: 3, notReady: 2 });
  });

  test("names what could not be undone today: within two weeks of now, not later and not without a date", async () => {
    const { cannotUndo } = await launches();
    expect(cannotUndo.map(({ name }) => name)).toEqual(["Overdue", "Friday", "Sunday", "Monday"]);
    expect(cannotUndo[0]).toMatchObject({ say: "No way back is written.", who: { name: "Amara Okafor" }, more: 1 });
  });

  test("is filtered and paged by key", async () => {
    expect((await launches({ status: ["ready"] })).launches.map(({ key }) => key)).toEqual([ready]);
    expect((await launches({ decides: amara.actor.id })).launches.map(({ key }) => key)).toEqual([ready]);
    const first = await launches({ limit: 4 });
    const rest = await launches({ limit: 4, cursor: first.nextCursor ?? "" });
    expect([...first.launches, ...rest.launches].map(({ name }) => name)).toEqual((await launches()).launches.map(({ name }) => name));
    expect(rest.nextCursor).toBeNull();
  });
});

describe("one release", () => {
  test("answers a pipeline from what is stored", async () => {
    expect(must(await getReadiness({ key: ready }, amara))).toEqual({ ready: true, status: "ready", blockers: [] });
    const draft = must(await getReadiness({ key: keys.Friday ?? "" }, amara));
    expect(draft.ready).toBe(false);
    expect(draft.blockers[0]).toMatchObject({ code: "trigger.numbers", section: "triggers", href: `/releases/${keys.Friday}/plan#triggers`, who: { id: amara.actor.id, name: "Amara Okafor" } });
  });

  test("shows the evidence: way back, sections, people and what happened last", async () => {
    const overview = must(await getOverview({ key: ready }, amara));
    expect(overview).toMatchObject({ reasons: [], way: { steps: 2 } });
    expect(overview.sections.every(({ blockers }) => blockers === 0)).toBe(true);
    expect(overview.roles.map(({ person }) => person?.name)).toEqual(Array(7).fill("Amara Okafor"));
    expect(overview.latest[0]?.say).toBe("Amara Okafor marked this release as ready");
    const numbers = overview.latest.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  test("under way, says what is left before the next move", async () => {
    must(await moveRelease({ release: ready, to: "deploying" }, at(amara, 5)));
    const { reasons } = must(await getOverview({ key: ready }, at(amara, 6)));
    expect(reasons.map(({ code }) => code)).toEqual(["item.duringDeployment", "item.duringDeployment"]);
    const stored = await clients().write.release.findFirstOrThrow({ where: { name: "Shorter onboarding" } });
    expect(stored.blockerCount).toBe(0);
    expect(noon.getTime()).toBeLessThan(stored.updatedAt.getTime());
  });
});
