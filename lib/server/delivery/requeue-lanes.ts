import "server-only";
import { clients } from "../db";
import { sendJob } from "../job/send-job";

const graceSeconds = 60;
const mostLanes = 200;

/**
 * Gives a job to lanes that have waited a minute longer than they should: whatever became of their own, nothing
 * is forgotten. A job too many finds nothing to do. Answers with how many there were.
 */
export async function requeueLanes(now: Date): Promise<number> {
  const since = new Date(now.getTime() - graceSeconds * 1000);
  const lanes = await clients().write.$queryRaw<{ lane: string }[]>`
    select lane from (
      select distinct on (lane) lane, "queuedAt", "nextTryAt", "claimedUntil" from "Delivery" where status = 'queued' order by lane, number
    ) oldest
    where greatest("queuedAt", "nextTryAt", "claimedUntil") < ${since} limit ${mostLanes}`;
  for (const { lane } of lanes) await sendJob(clients().write, "deliver", { lane }, { key: `${lane} ${since.toISOString().slice(0, 16)}` });
  return lanes.length;
}
