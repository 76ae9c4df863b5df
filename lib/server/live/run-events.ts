import "server-only";
import type { RunEventView } from "@/lib/domain/api/run-views";
import { isRunEventType, readRunEvent } from "@/lib/domain/run/run-event";
import { runSentences } from "@/lib/domain/run/say-run-event";
import { clients } from "../db";
import { makeBell } from "./bell";
import { onPulse } from "./pulse";
import { subscribe } from "./subscribe";

const pageSize = 100;

export type AskedEvents = {
  runId: string;
  /** The key of its release, whose changes are announced. */
  release: string;
  /** The number of the last event that the reader knows; 0 for none. */
  after: number;
  /** Whether whoever reads may still read; asked every 15 s and when people or tokens change. */
  isStillIn: () => Promise<boolean>;
};

/**
 * The events of a run as server-sent events: the recorded ones, then each as it is committed, in order and each once.
 * They are read from the database as fast as the reader takes them; announcements only say when to look. Ends when the
 * reader goes or may not read any more, and when the database is gone: then the reader comes back with its last number.
 */
export function openRunEvents(asked: AskedEvents, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bell = makeBell();
  const told = tell(asked, bell);
  let isOver = false;

  async function leave() {
    isOver = true;
    signal.removeEventListener("abort", abort);
    bell.ring("over");
    await told.return();
  }
  let abort = () => undefined as void;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      abort = () => {
        if (isOver) return;
        void leave();
        controller.close();
      };
      signal.addEventListener("abort", abort, { once: true });
      if (signal.aborted) abort();
    },
    async pull(controller) {
      const next = await told.next().catch(() => ({ done: true as const, value: undefined }));
      if (isOver) return;
      if (!next.done) return controller.enqueue(encoder.encode(next.value));
      await leave();
      controller.close();
    },
    cancel: leave,
  });
}

async function* tell({ runId, release, after, isStillIn }: AskedEvents, bell: ReturnType<typeof makeBell>): AsyncGenerator<string, void> {
  let last = after;
  yield "retry: 2000\n\n";
  const subscription = await subscribe(release, {
    hear: ({ number }) => number !== null && number > last && bell.ring("news"),
    missed: () => bell.ring("news"),
    peopleChanged: () => bell.ring("people"),
  });
  const stop = onPulse(() => bell.ring("beat"));
  try {
    for (;;) {
      const page = await readEvents(runId, last);
      for (const { number, told } of page) {
        if (told) yield `id: ${number}\ndata: ${JSON.stringify(told)}\n\n`;
        last = number;
      }
      if (page.length === pageSize) continue;
      const heard = await bell.heard();
      if (heard.has("over")) return;
      // A database that does not answer is no reason to send people away.
      const isAsked = heard.has("people") || heard.has("beat");
      if (isAsked && !(await isStillIn().catch(() => true))) return yield "event: ended\ndata: {}\n\n";
      if (heard.has("beat")) yield ": still here\n\n";
    }
  } finally {
    stop();
    subscription.end();
  }
}

async function readEvents(runId: string, after: number): Promise<{ number: number; told: RunEventView | null }[]> {
  const rows = await clients().read.event.findMany({
    where: { runId, number: { gt: after } },
    orderBy: { number: "asc" },
    take: pageSize,
    select: { number: true, type: true, at: true, data: true, personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ person, ...row }) => {
    const number = row.number ?? 0;
    // One that a newer version beside us recorded.
    if (!isRunEventType(row.type)) return { number, told: null };
    const { type, data } = readRunEvent({ ...row, number });
    const who = person?.name ?? "";
    return { number, told: { number, type, at: row.at.toISOString(), who, say: runSentences[type](who || "Ripcord", data), data } };
  });
}
