import "server-only";
import type { Door } from "../command";
import { sendJob } from "../job/send-job";
import { listReleasesNaming } from "./lock-releases-naming";

/** Lets the law look again, as soon as this has committed, at the releases that name somebody and have not launched. */
export async function reevaluateNaming({ tx, now }: Pick<Door, "tx" | "now">, personId: string): Promise<void> {
  const ids = await listReleasesNaming(tx, personId);
  const { count } = await tx.release.updateMany({ where: { id: { in: ids }, status: { in: ["draft", "ready"] } }, data: { evaluateAt: now } });
  if (count > 0) await sendJob(tx, "reevaluate", { release: null });
}
