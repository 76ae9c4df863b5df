import "server-only";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { done, refuseField, refuseRule } from "@/lib/domain/result/result";
import { runKeyOf } from "@/lib/domain/run/key";
import { openRunInput } from "@/lib/domain/run/orders";
import { whyNotOpen } from "@/lib/domain/run/why-not-open";
import { command } from "../command";
import { sealVersion } from "../plan/plan-version";
import { getWorkspace } from "../workspace/get-workspace";
import { beginRun } from "./begin-run";
import { completedAt } from "./completed-at";
import { loadRun } from "./load-run";
import { runDoor } from "./run-door";

/** Something is wrong: opens a run, or joins the one that is open, whatever is rehearsed meanwhile. No gate, tick or approval is asked. */
export const openRun = command({
  may: "run.open",
  input: openRunInput,
  release: ({ release }) => release,
  run: async (door, { since: told, ...input }) => {
    const { tx, release, now } = door;
    const since = told === undefined ? now : new Date(told);
    if (since > new Date(now.getTime() + 60_000)) return refuseField("since", "Say since when: a time that has passed.");
    const { seen, evidence, links, triggerId } = input;

    const running = await tx.run.findFirst({ where: { releaseId: release.id, endedAt: null, isDrill: false } });
    if (running) {
      const joined = await runDoor(door, running, await loadRun(tx, running));
      await joined.happen([{ type: "run.reported", data: { seen, evidence, links, triggerId: knownTrigger(joined.plan.document, triggerId) } }]);
      return done({ run: runKeyOf(running.number), joined: true });
    }
    const why = whyNotOpen(release.status, await completedAt(tx, release), (await getWorkspace(tx)).runDaysAfterCompletion, now);
    if (why) return refuseRule(why);

    const { id: planVersionId } = await sealVersion(door);
    const run = await beginRun(door, planVersionId, ({ document }) => ({ seen, since: since.toISOString(), evidence, links, triggerId: knownTrigger(document, triggerId) }));
    return done({ run: runKeyOf(run.number), joined: false });
  },
});

/** A trigger that was taken out of the plan meanwhile is no reason to refuse somebody who sees that it burns. */
function knownTrigger({ triggers }: PlanDocument, triggerId: string | null): string | null {
  return triggers.items.some(({ id }) => id === triggerId) ? triggerId : null;
}
