import "server-only";
import { clients, databaseUrl } from "../db";
import { requeueLanes } from "../delivery/requeue-lanes";
import { log } from "../log";
import { sendJob } from "./send-job";
import { work } from "./work";
import { startWorker, type Worker } from "./worker";

const everyMs = 60_000;
const kept = globalThis as { ripcordWorker?: Worker };

/** Lets this process do jobs until it ends; scripts/serve.mjs stops the worker that it finds under this name. */
export function serveJobs(): void {
  if (kept.ripcordWorker) return;
  const now = () => new Date();
  const worker = startWorker({ url: databaseUrl(), work, now });
  const timer = setInterval(() => void lookAround(now()), everyMs).unref();
  void lookAround(now());
  kept.ripcordWorker = {
    stop: async () => {
      clearInterval(timer);
      await worker.stop();
    },
  };
}

/** What no commit starts: lanes that were left behind, and the reminders of the hour, once for all servers. */
async function lookAround(now: Date): Promise<void> {
  try {
    await requeueLanes(now);
    const hour = now.toISOString().slice(0, 13);
    await sendJob(clients().write, "remind", { hour }, { key: hour });
  } catch (error) {
    log().warn({ err: error }, "nobody looked for what was left behind; the next look is in a minute");
  }
}
