import "server-only";
import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { log } from "../log";
import { makeBoss } from "./boss";
import { openConnections } from "./job-connections";
import { type JobData, type JobName, jobNames, jobs } from "./jobs";

export type Doing = { now: () => Date; /** Says when the server stops. */ signal: AbortSignal };
export type Work = { [N in JobName]: (data: JobData<N>, doing: Doing) => Promise<void> };
export type Worker = { /** Finishes what is under way, for at most three seconds. */ stop: () => Promise<void> };

type Setting = {
  url: string;
  work: Work;
  now: () => Date;
  /** How often an idle worker asks for jobs. */
  pollMs?: number;
  /** How often it looks for jobs that a dead server had begun. */
  superviseSeconds?: number;
};

const retryMs = 5_000;
const patienceMs = 3_000;

/** Does the jobs of one database until it is stopped, beside any number of others that do the same. */
export function startWorker({ url, work, now, pollMs = 2_000, superviseSeconds = 10 }: Setting): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  // A rest that a finished job cut short still listens until its time is over, and there may be dozens.
  setMaxListeners(0, signal);
  const { db, end } = openConnections(url);
  let boss: PgBoss | null = null;
  let stopped: Promise<void> | undefined;
  const ended = run();
  return { stop };

  async function run() {
    boss = await open();
    if (!boss) return;
    const opened = boss;
    await Promise.all(jobNames.map((name) => attend(opened, name)));
  }

  /** A queue that was refused once can't be started again, so each try has its own. */
  async function open(): Promise<PgBoss | null> {
    while (!signal.aborted) {
      const fresh = makeBoss(db, superviseSeconds);
      fresh.on("error", (error) => log().debug({ reason: error.message }, "the queue was looked after in vain"));
      try {
        return await fresh.start();
      } catch (error) {
        log().warn({ reason: say(error) }, "jobs can't begin yet; the next try is in a few seconds");
        await rest(retryMs);
      }
    }
    return null;
  }

  async function attend<N extends JobName>(opened: PgBoss, name: N) {
    const running = new Set<Promise<void>>();
    while (!signal.aborted) {
      const free = jobs[name].atOnce - running.size;
      const fetched = free > 0 ? await opened.fetch<JobData<N>>(name, { batchSize: free, includeMetadata: true }) : [];
      for (const job of fetched) {
        const doing = perform(opened, name, job).finally(() => running.delete(doing));
        running.add(doing);
      }
      if (fetched.length === 0) await Promise.race([rest(pollMs), ...(free === 0 ? running : [])]);
    }
    await Promise.all(running);
  }

  async function perform<N extends JobName>(opened: PgBoss, name: N, { id, data, startAfter }: PgBoss.JobWithMetadata<JobData<N>>) {
    // The database says when a job is due; a server whose clock is behind it must not find that it is too early.
    const due = () => new Date(Math.max(now().getTime(), startAfter.getTime()));
    try {
      await work[name](jobs[name].data.parse(data) as JobData<N>, { now: due, signal });
      await opened.complete(name, id);
    } catch (error) {
      await giveBack(opened, name, id, error);
    }
  }

  async function giveBack(opened: PgBoss, name: JobName, id: string, error: unknown) {
    try {
      await opened.fail(name, id, { message: error instanceof Error ? error.name : "failed" });
      log().error({ err: error, job: name }, "a job failed and will be done again");
    } catch {
      log().warn({ reason: say(error), job: name }, "a job was cut off with the database and will be done again");
    }
  }

  function rest(ms: number) {
    return pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
  }

  function stop() {
    stopped ??= close();
    return stopped;
  }

  async function close() {
    stopping.abort();
    await Promise.race([ended, pause(patienceMs, undefined, { ref: false })]);
    await boss?.stop({ graceful: false, close: false }).catch(() => undefined);
    await Promise.race([end(), pause(500, undefined, { ref: false })]);
  }
}

function say(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
