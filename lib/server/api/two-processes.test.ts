import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { openRunEvents } from "../live/run-events";
import { advanceRelease, markReady } from "../release/move-release";
import { openRun } from "../run/open-run";
import { freshDatabase } from "../testing/database";
import { hearStream } from "../testing/hear-stream";
import { postNote } from "../testing/post-note";
import { startSecondProcess } from "../testing/start-second-process";
import { must, readyToMark, signUp } from "../testing/world";

const stops: (() => unknown)[] = [];
beforeEach(freshDatabase);
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const db = () => clients().write;
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 20_000, interval: 5 });

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const { key: release } = await readyToMark(amara, await signUp("Jonas Lindqvist", "engineer"));
  must(await markReady({ release, to: "ready" }, amara));
  must(await advanceRelease({ release, to: "deploying" }, amara));
  const { run } = must(await openRun({ release, seen: "Slow" }, amara));
  const { id: runId } = await db().run.findFirstOrThrow();
  return { amara, release, run, runId };
}

function start(job: object) {
  const second = startSecondProcess(job);
  stops.push(second.kill);
  return second;
}

const texts = Array.from({ length: 24 }, (_, n) => `note-${n}`);
const noted = async () => (await db().event.findMany({ where: { type: "run.noted" }, select: { data: true } })).map(({ data }) => (data as { text: string }).text).sort();

describe("two server processes that are asked for the same", { timeout: 120_000 }, () => {
  test("do each request once, and a stream that comes and goes hears each once", async () => {
    const { amara, release, run, runId } = await world();
    const second = start({ do: "note", run, texts, actor: amara.actor });
    await until(() => expect(second.said).toContain("200 note-0"));
    const known: number[] = [];
    const posting = (async () => {
      for (const text of texts) await postNote(run, text, { ...amara, now: new Date() });
    })();
    while (known.length < texts.length + 1) {
      const stream = hearStream(openRunEvents({ runId, release, after: known.at(-1) ?? 0, isStillIn: async () => true }, new AbortController().signal));
      await stream.until(() => expect(stream.ids().length + known.length).toBeGreaterThanOrEqual(Math.min(texts.length + 1, known.length + 9)));
      await stream.end();
      known.push(...stream.ids());
    }
    await posting;
    await until(() => expect(second.said.split("\n").filter(Boolean)).toHaveLength(texts.length));
    expect(second.complaints).toBe("");
    expect(await noted()).toEqual([...texts].sort());
    const numbers = await db().event.findMany({ where: { runId }, orderBy: { number: "asc" }, select: { number: true } });
    expect(known).toEqual(numbers.map(({ number }) => number));
  });

  test("leave nothing half done when one is killed, whatever it was about to say", async () => {
    const { amara, run } = await world();
    for (let cut = 0; cut < 3; cut += 1) {
      const second = start({ do: "note", run, texts: texts.slice(cut * 6), actor: amara.actor });
      await until(() => expect(second.said).toContain(`note-${cut * 6 + 2}`));
      await pause(cut * 7);
      await second.kill();
      expect(second.complaints).toBe("");
    }
    // A claim that nobody will ever answer is free again after a minute.
    const later = { ...amara, now: new Date(Date.now() + 120_000) };
    for (const text of texts) {
      await until(async () => expect((await postNote(run, text, later)).status).toBe(200));
    }
    expect(await noted()).toEqual([...texts].sort());
  });
});
