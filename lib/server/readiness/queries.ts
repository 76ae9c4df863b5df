import "server-only";
import { z } from "zod";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import { type EventType, eventTypes } from "@/lib/domain/event/event";
import { sayEvent } from "@/lib/domain/event/say-event";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { dutyNames } from "@/lib/domain/plan/words";
import { hrefOf } from "@/lib/domain/readiness/href-of";
import type { PlanDocument } from "@/lib/domain/plan/document";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import type { Readiness } from "@/lib/domain/readiness/readiness";
import { type ProofSentence, sayProof } from "@/lib/domain/readiness/say-proof";
import { type SectionFact, sectionFacts } from "@/lib/domain/readiness/section-facts";
import { type MeasuredWayBar, wayBack, withMeasured } from "@/lib/domain/readiness/way-back";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { BlockerView, Named, ReadinessView } from "@/lib/domain/release/view";
import { whyNotMove } from "@/lib/domain/release/why-not-move";
import { listReleasesInput } from "@/lib/domain/release/release";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { sayWaived } from "@/lib/domain/waiver/say-waived";
import type { Release } from "@/prisma/generated/client";
import { sayDate } from "@/lib/domain/time/say-date";
import { listItems } from "../checklist/list-items";
import type { Transaction } from "../db";
import { readAround } from "../freeze/read-around";
import { isPlanned, sayFrozenRows, whyFrozenAtLaunch } from "../freeze/say-frozen-rows";
import { query } from "../query";
import { whyHeld } from "../run/why-held";
import { filterReleases, isOpenRelease } from "../release/filter-releases";
import { readPage } from "../release/read-page";
import { readDocument } from "./evaluate-release";
import { nameBlockers, readNames } from "./name-blockers";
import { readWeek, sayCannotUndo, sayRows, storedOfLaunch } from "./read-launches";
import { readinessAt } from "./readiness-at";

const missing = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
const byKey = z.strictObject({ key: releaseKey });

/** The stored answer to "can we launch now?". */
export const getReadiness = query({
  may: "workspace.read",
  input: byKey,
  run: async ({ tx, now }, { key }) => {
    const select = { id: true, ownerId: true, status: true, readiness: true, evaluateAt: true, deployedAt: true } as const;
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select });
    if (!release) return missing(key);
    const { blockers } = await readinessAt(tx, release, now);
    const names = await readNames(tx, blockers.map(({ whoId }) => whoId));
    return done<ReadinessView>({ ready: release.status !== "draft" && blockers.length === 0, status: release.status, blockers: nameBlockers(key, blockers, names) });
  },
});

export type Overview = {
  key: string;
  status: ReleaseStatus;
  /** What stands before the next move: the launch, monitoring, or the end. */
  reasons: BlockerView[];
  /** Freezes in which the launch is planned, and that are not waived. */
  frozen: BlockerView[];
  /** Whether the way back would work today. */
  proof: ProofSentence;
  /** What would stand in the way, and does not because of a waiver. */
  waived: string;
  summary: string;
  /** With what a drill that holds measured of it, and on which day. */
  way: MeasuredWayBar | null;
  /** Whom the plan tells when the way back takes too long. */
  escalation: Named | null;
  sections: SectionFact[];
  roles: { duty: string; label: string; person: Named | null; deputy: Named | null; personHref: string; deputyHref: string }[];
  latest: { number: number; at: string; say: string }[];
};

/** The evidence behind the answer. */
export const getOverview = query({
  may: "workspace.read",
  input: byKey,
  run: async ({ tx, now, actor }, { key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      include: {
        versions: { orderBy: { number: "desc" }, take: 1, select: { document: true } },
        events: { orderBy: { number: "desc" }, take: 6, include: { person: { select: { name: true } } } },
      },
    });
    const version = release?.versions[0];
    if (!release || !version) return missing(key);
    const plan = readDocument(version.document);
    const stored = await readinessAt(tx, release, now);
    const reasons = await whatIsNext(tx, release, { plan, stored }, now);
    const frozen = isPlanned(release) ? await whyFrozenAtLaunch(tx, release, now) : [];

    const names = await readNames(tx, [...peopleOf(plan), ...[...reasons, ...frozen, stored.proof].map(({ whoId }) => whoId)]);
    const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? "Somebody unknown" });
    return done<Overview>({
      key,
      status: release.status,
      reasons: nameBlockers(key, reasons, names),
      frozen: nameBlockers(key, frozen.filter(({ field }) => !reasons.some((reason) => reason.field === field)), names),
      proof: sayProof({ proof: stored.proof, now: now.getTime(), zone: actor.timeZone, nameOf: (id) => names.get(id) ?? "somebody", isLive: !isPlanned(release) }),
      waived: sayWaived(stored.waived, now.getTime(), actor.timeZone),
      summary: plan.steps.summary,
      way: withMeasured(wayBack(plan), stored, (at) => sayDate(Date.parse(at), actor.timeZone, now.getTime())),
      escalation: named(plan.roles.items.find((role) => role.duty === "escalation")?.personId ?? null),
      sections: sectionFacts(plan, { ...stored, nameOf: (id) => names.get(id) ?? "Somebody unknown" }),
      roles: plan.roles.items.map(({ duty, personId, deputyId }) => ({
        duty,
        label: dutyNames[duty],
        person: named(personId),
        deputy: named(deputyId),
        personHref: hrefOf(key, `roles/${duty}/personId`),
        deputyHref: hrefOf(key, `roles/${duty}/deputyId`),
      })),
      latest: release.events.flatMap(({ number, at, type, data, person }) =>
        number !== null && isEventType(type) ? [{ number, at: at.toISOString(), say: sayEvent({ type, data: Object(data), who: person?.name ?? "" }) }] : [],
      ),
    });
  },
});

/** What stands before the next move: the launch, with what holds one that is ready; later monitoring, or the end. */
async function whatIsNext(tx: Transaction, release: Release, { plan, stored }: { plan: PlanDocument; stored: Readiness }, now: Date): Promise<Blocker[]> {
  if (release.status === "ready") return [...(await whyHeld(tx, release, now)), ...stored.blockers];
  if (release.status !== "deploying" && release.status !== "monitoring") return stored.blockers;
  const items = await listItems(tx, release.id);
  const verified = (item: (typeof items)[number]) => item.verifies !== null && verifyItem(item.verifies, plan, stored.blockers).holds;
  const { waivers } = await readAround(tx, release.id, now);
  const to = release.status === "deploying" ? "monitoring" : "completed";
  return whyNotMove({ ...release, blockers: stored.blockers, items, verified, waivers, held: await whyHeld(tx, release, now) }, to, now)?.blockers ?? [];
}

function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

const launchesInput = listReleasesInput.pick({ service: true, decides: true, status: true, limit: true, cursor: true });

/** The readiness page: open releases by launch, one sentence each, and what could not be undone today. */
export const listLaunches = query({
  may: "workspace.read",
  input: launchesInput,
  run: async ({ tx, now, actor }, { limit, cursor, ...filters }) => {
    const where = [isOpenRelease, ...(await filterReleases(tx, filters, actor.timeZone))];
    const [page, { week, freezes, noWayBack }] = await Promise.all([
      readPage(tx, { where, sort: "launch", descending: false, limit, cursor: cursor || undefined, withReadiness: true, withChoices: true }),
      readWeek(tx, now, actor.timeZone, 11),
    ]);
    if (!page.ok) return page;
    const { items, readiness, names, ...cursors } = page.value;
    const stored = readiness.map((each) => storedOfLaunch.parse(each));
    const frozen = await sayFrozenRows(tx, items, freezes, now);
    const launches = sayRows(items, stored, { names, frozen, now: now.getTime(), zone: actor.timeZone });
    return done({ ...cursors, launches, week, cannotUndo: sayCannotUndo(noWayBack), freezes: freezes.filter(({ from }) => from <= now.getTime()) });
  },
});
