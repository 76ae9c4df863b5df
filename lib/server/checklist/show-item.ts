import "server-only";
import { dueAt } from "@/lib/domain/checklist/due";
import type { Item } from "@/lib/domain/checklist/item";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import type { ItemView, Named } from "@/lib/domain/checklist/view";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { sectionNames } from "@/lib/domain/plan/sections";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { isStale } from "@/lib/domain/readiness/checklist-rules";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import type { Proof } from "@/lib/domain/readiness/readiness";
import { sayProof } from "@/lib/domain/readiness/say-proof";
import { isWaivable, type Waived } from "@/lib/domain/waiver/waiver";
import { keptDigestOf } from "../evidence/digests";
import type { WaiverOfItem } from "./waivers-of-items";

export type Known = {
  key: string;
  plan: PlanDocument;
  planVersion: number;
  launchAt: Date | null;
  /** What stands now, of all phases, and what a waiver covers. */
  open: readonly Blocker[];
  waived: readonly Waived[];
  proof: Proof;
  waivers: readonly WaiverOfItem[];
  named: (id: string) => Named & { active: boolean };
  mayTick: (item: Item) => boolean;
  now: Date;
  zone: string;
};

/** An item with all that its row says: whether it is verified, stale or waived, and what of it a waiver could be asked for. */
export function showItem(item: Item, known: Known): ItemView {
  const { key, open, named } = known;
  const verified = showVerified(item, known);
  const isOf = ({ field, section }: Blocker) => field === `checklist/${item.id}` || (item.verifies !== null && section === sectionOf[item.verifies]);
  const blocker = open.find((each) => isOf(each) && isWaivable(each.code));
  const waived = blocker || item.notApplicable ? undefined : known.waived.find(isOf);
  const waiver = known.waivers.find(({ id }) => id === waived?.waiverId);
  const asked = known.waivers.find(({ approved, code, field, say }) => approved === null && code === blocker?.code && field === blocker.field && say === blocker.say);
  const { covers, tick } = item;
  const isOld = covers !== null && tick !== null && isStale(item, { [covers]: keptDigestOf(covers, known.plan) });
  return {
    id: item.id,
    title: item.title,
    required: item.required,
    owner: item.ownerId === null ? null : named(item.ownerId),
    dueMinutes: item.dueMinutes,
    dueAt: dueAt(item.dueMinutes, known.launchAt),
    tick: tick && { who: plain(named(tick.personId)), at: tick.at, note: tick.note, evidenceUrl: tick.evidenceUrl, planVersion: tick.planVersion },
    notApplicable: item.notApplicable && { who: plain(named(item.notApplicable.personId)), at: item.notApplicable.at, reason: item.notApplicable.reason },
    stale: isOld ? { what: sectionNames[covers], href: `/releases/${key}/history?from=${tick.planVersion}&to=${known.planVersion}` } : null,
    waived: waived && waiver?.answeredBy ? { until: waived.until, reason: waiver.reason, askedBy: waiver.askedBy.name, by: waiver.answeredBy, at: waiver.answeredAt ?? waiver.askedAt } : null,
    waivable: blocker && !asked ? { code: blocker.code, field: blocker.field, say: blocker.say } : null,
    waiverAsked: asked ? { by: asked.askedBy, at: asked.askedAt } : null,
    verified,
    mayTick: known.mayTick(item),
  };
}

const sectionOf = { rolesAssigned: "roles", messagesReady: "messages", thresholdsDefined: "triggers", stepsTested: "drills" } as const;

function showVerified({ verifies }: Item, { key, plan, open, proof, named, now, zone }: Known): ItemView["verified"] {
  if (verifies === null) return null;
  const { holds, say, field } = verifyItem(verifies, plan, open);
  const href = field === null ? null : hrefOf(key, field);
  if (verifies !== "stepsTested" || plan.steps.items.length === 0) return { holds, say, href, stale: false };
  // The drill itself is the evidence: which, of which version, when, and until when it is good.
  const proven = sayProof({ proof, now: now.getTime(), zone, nameOf: (id) => named(id).name });
  return { holds, say: `${proven.strong} ${proven.rest}`.trim(), href: href ?? `/releases/${key}/drills#drills/way`, stale: !holds && proof.state === "stale" };
}

function plain({ id, name }: Named): Named {
  return { id, name };
}
