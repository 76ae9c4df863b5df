import "server-only";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { keyOf, releaseKey } from "@/lib/domain/release/key";
import { command } from "../command";
import { systemContext } from "../context";
import { clients, type Transaction } from "../db";
import { sendJob } from "../job/send-job";
import { finishRelease } from "../release/lock-release";

const atOnce = 100;

/** Asks the law about one release again: what time or a policy changed is stored, and a ready one that lost something falls back. */
const reevaluateOne = command({
  may: "workspace.read",
  input: z.strictObject({ release: releaseKey }),
  release: ({ release }) => release,
  run: async (door) => {
    const isDue = door.release.evaluateAt !== null && door.release.evaluateAt <= door.now;
    if (isDue) await finishRelease(door, []);
    return done(null);
  },
});

/** For the job: evaluates the release that is named, or all that are due at `now`, each in a transaction of its own. */
export async function reevaluate(release: string | null, now: Date): Promise<void> {
  if (release !== null) return void (await reevaluateOne({ release }, systemContext(now)));
  for (;;) {
    const due = await clients().read.release.findMany({ where: { evaluateAt: { lte: now } }, orderBy: { evaluateAt: "asc" }, take: atOnce, select: { number: true } });
    for (const { number } of due) await reevaluateOne({ release: keyOf(number) }, systemContext(now));
    if (due.length < atOnce) return;
  }
}

/** After a change of the policy: every release on its way is evaluated again as soon as this has committed. */
export async function reevaluateAll(tx: Transaction, now: Date): Promise<void> {
  await tx.release.updateMany({ where: { status: { in: ["draft", "ready"] } }, data: { evaluateAt: now } });
  await sendJob(tx, "reevaluate", { release: null });
}
