import "server-only";
import { z } from "zod";
import { mayRole, sayForbidden } from "@/lib/domain/access/policy";
import { drillRef, lessonRef, type SchedulableKind } from "@/lib/domain/drill/drill";
import { measuredOf, measuredWayOf } from "@/lib/domain/drill/measured";
import type { DrillsView, DrillView, LessonView, SeriesView } from "@/lib/domain/drill/view";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import { plainLine } from "@/lib/domain/plan/plain-line";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { needsRestoreTest } from "@/lib/domain/readiness/evidence-rules";
import { nameOf } from "@/lib/domain/readiness/input";
import { evaluate } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { uuid } from "@/lib/domain/text/text";
import type { Transaction } from "../db";
import { query } from "../query";
import { readInput } from "../readiness/evaluate-release";
import { type CalendarDrill, ofCalendar } from "./calendar-file";
import { readLessons } from "./read-lessons";
import { readMeasured } from "./read-measured";
import { readRenewals } from "./read-renewals";
import { ofDrill, showDrill } from "./show-drill";

const missing = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
const over = "This release is over: its drills stay as they are.";
const atMost = 100;
const ofRelease = { id: true, number: true, name: true, status: true, ownerId: true, launchAt: true, deployedAt: true, services: { select: { service: { select: { id: true, name: true } } }, orderBy: { service: { name: "asc" } } }, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } } as const;

/** All that the Drills page of a release shows. */
export const getDrills = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, now, actor }, { key }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: ofRelease });
    if (!release) return missing(key);
    const input = await readInput(tx, release, now);
    const { plan, evidence, policy } = input;
    const services = release.services.map(({ service }) => service);
    // Reports of pipelines come by the hundred: what is under way or waits is asked for by itself.
    const [open, past] = await Promise.all([
      tx.drill.findMany({ where: { releaseId: release.id, endedAt: null, cancelledAt: null }, orderBy: [{ startedAt: { sort: "asc", nulls: "last" } }, { scheduledAt: "asc" }, { id: "asc" }], take: atMost, include: ofDrill }),
      tx.drill.findMany({ where: { releaseId: release.id, OR: [{ endedAt: { not: null } }, { cancelledAt: { not: null } }] }, orderBy: { id: "desc" }, take: atMost, include: ofDrill }),
    ]);
    const waiting = open.filter(({ startedAt }) => startedAt === null);
    const others = [...open.filter(({ startedAt }) => startedAt !== null), ...past.sort((a, b) => timeOf(b) - timeOf(a))];
    const show = (row: (typeof open)[number]) => showDrill(row, { digests: evidence.digests, days: policy.days, now: input.now });
    const measured = await readMeasured(tx, release.id);
    const { proof, wayBackMinutes, wayBackMeasured } = evaluate(input);
    const isNamed = release.ownerId === actor.id || peopleOf(plan).includes(actor.id);
    const may = mayRole("drill.edit", actor.role);
    return done<DrillsView>({
      key,
      name: release.name,
      status: release.status,
      launchAt: release.launchAt?.toISOString() ?? null,
      version: release.versions[0]?.number ?? 1,
      hasSteps: plan.steps.items.length > 0,
      proof, wayBackMinutes, wayBackMeasured,
      ...(await readRenewals(tx, release.id, input, waiting)),
      steps: measuredOf(plan.steps.items, measured).map((step) => ({ ...step, owner: step.ownerId === null ? "" : nameOf(input, step.ownerId) })),
      way: measuredWayOf(plan.steps.items, measured),
      drills: others.map(show),
      scheduled: waiting.map(show),
      lessons: await readLessons(tx, { releaseId: release.id }, plan),
      series: await readSeries(tx, release.id, services.map(({ id }) => id)),
      days: policy.days,
      services,
      needsRestore: needsRestoreTest(plan.data),
      whyNotEdit: !isOpen(release.status) ? over : may === "yes" || (may === "named" && isNamed) ? null : sayForbidden("drill.edit"),
    });
  },
});

export type DrillPage = { key: string; name: string; drill: DrillView; lessons: LessonView[]; steps: { id: string; title: string }[]; whyNotEdit: string | null; isInvited: boolean };

/** One drill with what was learned from it. */
export const getDrill = query({
  may: "workspace.read",
  input: drillRef,
  run: async ({ tx, now, actor }, { release: key, drillId }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: ofRelease });
    if (!release) return missing(key);
    const row = await tx.drill.findFirst({ where: { id: drillId, releaseId: release.id }, include: ofDrill });
    if (!row) return refuseMissing("There is no such drill of this release. Read the list of its drills again.");
    const input = await readInput(tx, release, now);
    const isInvited = row.invitees.some(({ person }) => person.id === actor.id);
    const isNamed = release.ownerId === actor.id || isInvited || row.leadId === actor.id || peopleOf(input.plan).includes(actor.id);
    const may = mayRole("drill.edit", actor.role);
    // What was carried out as a run may end when its release is over, and takes notes then.
    const whyStays = isOpen(release.status) || row.runId !== null ? null : over;
    return done<DrillPage>({
      key,
      name: release.name,
      drill: showDrill(row, { digests: input.evidence.digests, days: input.policy.days, now: input.now }),
      lessons: await readLessons(tx, { releaseId: release.id, drillId }, input.plan),
      steps: normalizeSteps(input.plan.steps.items).map(({ id, instruction }) => ({ id, title: plainLine(instruction) })),
      whyNotEdit: whyStays ?? (may === "yes" || (may === "named" && isNamed) ? null : sayForbidden("drill.edit")),
      isInvited: isInvited && whyStays === null,
    });
  },
});

/** An open lesson of a release, to be shown beside the plan that takes it in. */
export const getOpenLesson = query({
  may: "workspace.read",
  input: lessonRef,
  run: async ({ tx, now }, { release: key, lessonId }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: ofRelease });
    if (!release) return missing(key);
    const { plan } = await readInput(tx, release, now);
    const lesson = (await readLessons(tx, { releaseId: release.id, lessonId }, plan)).find(({ settledAt }) => settledAt === null);
    return lesson ? done<LessonView>(lesson) : refuseMissing("This lesson is settled already, or not of this release.");
  },
});

/** For calendars: one drill by its id, or all of a release that were scheduled from a month ago on, cancelled ones too. */
export const listCalendarDrills = query({
  may: "workspace.read",
  input: z.union([z.strictObject({ drillId: uuid }), z.strictObject({ release: releaseKey })]),
  run: async ({ tx, now }, asked) => {
    const since = new Date(now.getTime() - 30 * 86_400_000);
    const of = "drillId" in asked ? { id: asked.drillId } : { release: { number: releaseNumber(asked.release) ?? 0 }, scheduledAt: { gte: since } };
    const rows = await tx.drill.findMany({ where: { scheduledAt: { not: null }, ...of }, orderBy: [{ scheduledAt: "asc" }, { id: "asc" }], take: atMost, include: ofCalendar });
    if (rows.length === 0 && "drillId" in asked) return refuseMissing("There is no such drill in the calendar. Look it up in the drills of its release.");
    return done<CalendarDrill[]>(rows);
  },
});

async function readSeries(tx: Transaction, releaseId: string, serviceIds: string[]): Promise<SeriesView[]> {
  const rows = await tx.drillSeries.findMany({
    where: { endedAt: null, OR: [{ releaseId }, { serviceId: { in: serviceIds } }] },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    take: atMost,
    include: { lead: { select: { id: true, name: true } }, service: { select: { name: true } } },
  });
  return rows.map(({ id, kind, everyMonths, nextAt, lead, service }) => ({ id, kind: kind as SchedulableKind, everyMonths, nextAt: nextAt.toISOString(), lead, service: service?.name ?? null }));
}

function timeOf({ endedAt, cancelledAt, createdAt }: { endedAt: Date | null; cancelledAt: Date | null; createdAt: Date }): number {
  return (endedAt ?? cancelledAt ?? createdAt).getTime();
}
