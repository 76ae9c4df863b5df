import "server-only";
import { z } from "zod";
import { type Capability, mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseField, refuseMissing } from "@/lib/domain/result/result";
import { listReviewsInput, reviewRef } from "@/lib/domain/review/review";
import { isWritten, questions } from "@/lib/domain/review/texts";
import type { OverdueReview, ReviewLine, ReviewPage, ReviewView, WholeRun } from "@/lib/domain/review/view";
import { runKeyOf, runNumber } from "@/lib/domain/run/key";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { query } from "../query";
import { readFrame } from "../workspace/read-frame";
import { ofWholeRun, personOf, readWholeRun } from "./read-whole-run";
import { leadsReview, namedInReview } from "./review-door";

const missing = (key: string) => refuseMissing(`There is no run ${key}. Check the key, or look it up in the list.`);

/** A review with its run. */
export const getReview = query({
  may: "workspace.read",
  input: reviewRef,
  run: async ({ tx, actor }, { run: key }) => {
    const run = await tx.run.findUnique({
      where: { number: runNumber(key) ?? 0 },
      include: { ...ofWholeRun, incident: { select: { id: true } }, locks: { where: { liftedAt: null }, select: { service: { select: { name: true } } }, orderBy: { service: { name: "asc" } } } },
    });
    if (!run) return missing(key);
    const whole = await readWholeRun(tx, run);
    const { review } = whole;
    if (review === null) return refuseMissing(`${key} has no review yet. It gets one when the run is resolved.`);
    const door = { tx, actor, release: run.release };
    const whyNot = async (may: Capability, named: () => Promise<boolean>) => {
      const answer = mayRole(may, actor.role);
      return answer === "yes" || (answer === "named" && (await named())) ? null : sayForbidden(may);
    };
    return done<ReviewView>({
      ...whole,
      review,
      lockedServices: run.locks.map(({ service }) => service.name),
      isOnStatusPage: run.incident !== null,
      whyNotEdit: await whyNot("review.edit", () => namedInReview(door, { run: key })),
      whyNotPublish: await whyNot("review.publish", () => leadsReview(door, { run: key })),
      eventCount: run.release.eventCount,
    });
  },
});

/** A run as it is exported, whether it has a review yet or not. */
export const getWholeRun = query({
  may: "workspace.read",
  input: reviewRef,
  run: async ({ tx }, { run: key }) => {
    const run = await tx.run.findUnique({ where: { number: runNumber(key) ?? 0 }, include: ofWholeRun });
    return run ? done<WholeRun>(await readWholeRun(tx, run)) : missing(key);
  },
});

const atMost = 100;

export const listReviews = query({
  may: "workspace.read",
  input: listReviewsInput,
  run: async ({ tx, now }, { limit, cursor }) => {
    const last = cursor === undefined ? null : await tx.review.findFirst({ where: { run: { number: runNumber(cursor) ?? 0 }, publishedAt: { not: null } }, select: { id: true, publishedAt: true } });
    if (cursor !== undefined && last?.publishedAt == null) return refuseField("cursor", "This page of the list is not there any more. Start again at its beginning.");
    const before: Prisma.ReviewWhereInput = last?.publishedAt ? { OR: [{ publishedAt: { lt: last.publishedAt } }, { publishedAt: last.publishedAt, id: { lt: last.id } }] } : { publishedAt: { not: null } };
    const [open, openCount, published] = await Promise.all([
      readLines(tx, { where: { publishedAt: null }, orderBy: [{ dueAt: "asc" }, { id: "asc" }], take: atMost }, now),
      tx.review.count({ where: { publishedAt: null } }),
      readLines(tx, { where: before, orderBy: [{ publishedAt: "desc" }, { id: "desc" }], take: limit + 1 }, now),
    ]);
    const shown = published.slice(0, limit);
    return done<ReviewPage>({ open, openCount, published: shown, nextCursor: published.length > limit ? (shown.at(-1)?.key ?? null) : null });
  },
});

/** The ten reviews that are longest past their day; `count` counts the others too. */
export const listOverdueReviews = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx, now, actor }) => {
    // The frame of every page has counted them.
    if ((await readFrame(tx, actor.id)).openReviews === 0) return done({ items: [], count: 0 });
    type Row = { run: number; number: number; name: string; dueAt: Date; leadId: string | null; leadName: string; isActive: boolean; count: number };
    const rows = await tx.$queryRaw<Row[]>`
      select u.number as run, r.number, r.name, v."dueAt", p.id as "leadId", p.name as "leadName", p."deactivatedAt" is null as "isActive", v.count
      from (select *, count(*) over ()::int as count from "Review" where "publishedAt" is null and "dueAt" < ${now} order by "dueAt", id limit 10) v
      join "Run" u on u.id = v."runId" join "Release" r on r.id = v."releaseId" left join "Person" p on p.id = v."leadId"
      order by v."dueAt", v.id`;
    const items = rows.map(({ run, number, name, dueAt, leadId, leadName, isActive }): OverdueReview => ({
      key: runKeyOf(run),
      release: { key: keyOf(number), name },
      lead: leadId === null ? null : { id: leadId, name: leadName, isActive },
      dueAt: dueAt.toISOString(),
    }));
    return done({ items, count: rows[0]?.count ?? 0 });
  },
});

const ofLine = {
  run: { select: { number: true } },
  release: { select: { number: true, name: true, version: true } },
  lead: { select: { id: true, name: true, title: true, deactivatedAt: true } },
  actions: { where: { doneAt: null }, select: { owner: { select: { deactivatedAt: true } } } },
} as const satisfies Prisma.ReviewInclude;

async function readLines(tx: Transaction, asked: Pick<Prisma.ReviewFindManyArgs, "where" | "orderBy" | "take">, now: Date): Promise<ReviewLine[]> {
  const rows = await tx.review.findMany({ ...asked, include: ofLine });
  return rows.map(({ run, release, lead, dueAt, publishedAt, actions, ...texts }) => ({
    key: runKeyOf(run.number),
    release: { key: keyOf(release.number), name: release.name, version: release.version },
    lead: lead && personOf(lead),
    dueAt: dueAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    written: questions.filter((text) => isWritten(texts[text])).length,
    openActions: actions.length,
    ownerlessActions: actions.filter(({ owner }) => owner.deactivatedAt !== null).length,
    isOverdue: publishedAt === null && dueAt < now,
  }));
}
