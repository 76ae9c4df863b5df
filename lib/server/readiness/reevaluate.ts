import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { openStatuses } from "@/lib/domain/release/status";
import { systemContext } from "../context";
import { clients, type Transaction } from "../db";
import { sendJob } from "../job/send-job";
import { reevaluateRelease } from "./reevaluate-release";

const atOnce = 100;

/** For the job: evaluates the release that is named, or all that are due at `now`, each in a transaction of its own. */
export async function reevaluate(release: string | null, now: Date): Promise<void> {
  if (release !== null) return void (await reevaluateRelease({ release }, systemContext(now)));
  for (;;) {
    const due = await clients().read.release.findMany({ where: { evaluateAt: { lte: now } }, orderBy: { evaluateAt: "asc" }, take: atOnce, select: { number: true } });
    for (const { number } of due) await reevaluateRelease({ release: keyOf(number) }, systemContext(now));
    if (due.length < atOnce) return;
  }
}

/** After a change of the policy: every release on its way is evaluated again as soon as this has committed. */
export async function reevaluateAll(tx: Transaction, now: Date): Promise<void> {
  await tx.release.updateMany({ where: { status: { in: [...openStatuses] } }, data: { evaluateAt: now } });
  await sendJob(tx, "reevaluate", { release: null });
}
