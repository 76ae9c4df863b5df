import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { markReady } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { must, readyToMark, signUp } from "../testing/world";
import { tickItem } from "./tick-item";
import { untickItem } from "./untick-item";

beforeEach(freshDatabase);

// 1,000 take one to two minutes on two cores; RIPCORD_RACES=1000 walks them all.
const races = Number(process.env.RIPCORD_RACES ?? 100);
const db = () => clients().write;
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const eight = await Promise.all(times(8, (at) => signUp(`Engineer ${"ABCDEFGH"[at]}`, "engineer")));
  const engineers = (at: number) => eight[at % eight.length] ?? amara;
  const release = must(await createRelease({ name: "Checkout", version: "1" }, amara));
  return { amara, engineers, release };
}

/** The numbers of a release's events, which are 1, 2, 3 … and end where the release says. */
async function expectNoGaps(releaseId: string) {
  const events = await db().event.findMany({ where: { releaseId }, orderBy: { number: "asc" }, select: { number: true } });
  expect(events.map((event) => event.number)).toEqual(times(events.length, (at) => at + 1));
  expect((await db().release.findUniqueOrThrow({ where: { id: releaseId } })).eventCount).toBe(events.length);
}

describe("equal requests at once", () => {
  test("thirty-two of one item leave one tick and one event", async () => {
    const { engineers, release } = await world();
    const item = await db().checklistItem.findFirstOrThrow({ where: { releaseId: release.id, phase: "preDeployment", verifies: null } });
    const answers = await Promise.all(times(32, (at) => tickItem({ release: release.key, itemId: item.id }, engineers(at))));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await db().tick.count()).toBe(1);
    expect(await db().event.count({ where: { type: "item.ticked" } })).toBe(1);
    await expectNoGaps(release.id);
  });

  test("thirty-two of each of fifty items leave exactly fifty ticks and fifty events", { timeout: 120_000 }, async () => {
    const { engineers, release } = await world();
    await db().checklistItem.createMany({ data: times(50, (at) => ({ releaseId: release.id, phase: "preDeployment" as const, position: 100 + at, title: `Item ${at}` })) });
    const items = await db().checklistItem.findMany({ where: { releaseId: release.id, position: { gte: 100 } } });
    for (let from = 0; from < items.length; from += 5) {
      const five = items.slice(from, from + 5);
      const answers = await Promise.all(five.flatMap((item) => times(32, (at) => tickItem({ release: release.key, itemId: item.id }, engineers(at)))));
      expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    }
    expect(await db().tick.count()).toBe(50);
    expect(await db().event.count({ where: { type: "item.ticked" } })).toBe(50);
    await expectNoGaps(release.id);
  });

  test("ticks and unticks in every order leave the tick that the last event tells of", async () => {
    const { engineers, release } = await world();
    const items = await db().checklistItem.findMany({ where: { releaseId: release.id, phase: "preDeployment", verifies: null } });
    await Promise.all(
      times(96, (at) => {
        const input = { release: release.key, itemId: items[at % items.length]?.id };
        return (at % 3 === 0 ? untickItem : tickItem)(input, engineers(at));
      }),
    );
    const events = await db().event.findMany({ where: { releaseId: release.id, type: { in: ["item.ticked", "item.unticked"] } }, orderBy: { number: "asc" } });
    const told = new Map(events.map((event) => [itemOf(event.data), event.type]));
    const ticked = (await db().tick.findMany()).map((tick) => tick.itemId).sort();
    expect([...told].flatMap(([id, type]) => (type === "item.ticked" ? [id] : [])).sort()).toEqual(ticked);
    await expectNoGaps(release.id);
  });
});

describe("one unticks while another marks as ready", () => {
  test(`${races} times: never a ready release with a blocker`, { timeout: 300_000 }, async () => {
    const { amara, engineers } = await world();
    const jonas = engineers(0);
    const { key, id, items } = await readyToMark(amara, jonas);
    const item = items.find((each) => each.phase === "preDeployment" && each.verifies === null);
    const input = { release: key, itemId: item?.id };
    const outcomes = { refused: 0, fellBack: 0 };
    for (let race = 0; race < races; race += 1) {
      const first = race % 2 === 0 ? null : untickItem(input, jonas);
      const [ready, untick] = await Promise.all([markReady({ release: key, to: "ready" }, amara), first ?? untickItem(input, jonas)]);
      expect(untick.ok).toBe(true);
      // The untick always goes through, so that whoever came first, the release is not ready now.
      const state = await db().release.findUniqueOrThrow({ where: { id }, select: { status: true, blockerCount: true, items: { where: { id: item?.id }, select: { tick: true } } } });
      expect(state).toEqual({ status: "draft", blockerCount: 1, items: [{ tick: null }] });
      outcomes[ready.ok ? "fellBack" : "refused"] += 1;
      must(await tickItem(input, jonas));
    }
    expect(outcomes.refused + outcomes.fellBack).toBe(races);
    await expectNoGaps(id);
  });

  test("the database itself refuses a ready release with a blocker", async () => {
    const { release } = await world();
    await expect(db().release.update({ where: { id: release.id }, data: { status: "ready" } })).rejects.toThrow(/ready_without_blockers/);
  });
});

function itemOf(data: unknown): string {
  return typeof data === "object" && data !== null && "itemId" in data ? String(data.itemId) : "";
}
