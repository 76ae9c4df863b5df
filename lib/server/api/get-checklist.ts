import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import type { ChecklistView } from "@/lib/domain/api/views";
import type { Item } from "@/lib/domain/checklist/item";
import { phases } from "@/lib/domain/checklist/phases";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import { isStale } from "@/lib/domain/readiness/checklist-rules";
import { releaseNumber } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { evaluateRelease } from "../readiness/evaluate-release";
import { sayNoRelease } from "./get-release";

export const getChecklist = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx, now }, { key }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { id: true, ownerId: true, deployedAt: true } });
    if (!release) return sayNoRelease(key);
    const { items, plan, readiness, input } = await evaluateRelease(tx, release, now);
    const ids = items.flatMap(({ ownerId, tick, notApplicable }) => [ownerId, tick?.personId, notApplicable?.personId]).filter((id) => typeof id === "string");
    const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
    const named = new Map(people.map((person) => [person.id, person]));
    const by = (id: string) => named.get(id) ?? { id, name: "" };

    const waivedOf = (id: string) => {
      const found = readiness.waived.find(({ field }) => field === `checklist/${id}`);
      return found ? { until: found.until, say: found.say } : null;
    };
    const show = ({ id, title, required, ownerId, dueMinutes, verifies, covers, tick, notApplicable }: Item) => {
      const proof = verifies === null ? null : verifyItem(verifies, plan, readiness.blockers);
      return {
        id, title, required, dueMinutes,
        owner: ownerId === null ? null : by(ownerId),
        tick: tick && { by: by(tick.personId), at: tick.at, note: tick.note, evidenceUrl: tick.evidenceUrl, planVersion: tick.planVersion },
        notApplicable: notApplicable && { by: by(notApplicable.personId), at: notApplicable.at, reason: notApplicable.reason },
        verified: proof && { holds: proof.holds, say: proof.say },
        stale: isStale({ covers, tick }, input.evidence.digests),
        waived: waivedOf(id),
      };
    };
    const view: ChecklistView = { phases: phases.map((phase) => ({ phase, items: items.filter((item) => item.phase === phase).map(show) })) };
    return done(view);
  },
});
