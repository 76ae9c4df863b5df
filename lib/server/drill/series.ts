import "server-only";
import { scheduleSeriesInput, type SchedulableKind, seriesRef } from "@/lib/domain/drill/drill";
import { daysAhead, nextOfSeries } from "@/lib/domain/drill/series";
import { done, refuseField, refuseMissing } from "@/lib/domain/result/result";
import type { DrillSeries } from "@/prisma/generated/client";
import { command, type ReleaseDoor } from "../command";
import { checkPlanned, onDrills, whyNotDrill } from "./drill-door";
import { planDrill } from "./plan-drill";
import { releaseOfSeries } from "./release-of-series";

const aheadMs = daysAhead * 86_400_000;

/** Drills that come again, of this release or of whatever open release of a service is newest. */
export const scheduleSeries = command({
  ...onDrills,
  input: scheduleSeriesInput,
  run: async (door, { release: _, serviceId, kind, everyMonths, ...asked }) => {
    const { tx, release, actor, now } = door;
    const open = whyNotDrill(door);
    if (!open.ok) return open;
    if (serviceId && !(await tx.releaseService.findFirst({ where: { releaseId: release.id, serviceId }, select: { serviceId: true } }))) return refuseField("serviceId", "This release does not change that service. Choose one of its services, or the release alone.");
    const planned = await checkPlanned(door, asked);
    if (!planned.ok) return planned;
    const { at, minutes, leadId, inviteeIds } = planned.value;
    const of = serviceId ? { serviceId } : { releaseId: release.id };
    const same = await tx.drillSeries.findFirst({ where: { ...of, kind, everyMonths, firstAt: at, endedAt: null }, select: { id: true } });
    if (same) return done({ seriesId: same.id });
    const series = await tx.drillSeries.create({ data: { ...of, kind, everyMonths, firstAt: at, nextAt: at, minutes, leadId, inviteeIds, createdById: actor.id, createdAt: now } });
    door.record({ type: "series.scheduled", data: { seriesId: series.id, kind, everyMonths } });
    if (at.getTime() - now.getTime() <= aheadMs && (await releaseOfSeries(tx, series))?.id === release.id) await makeNext(door, series);
    return done({ seriesId: series.id });
  },
});

/** No further drills are made; one that is in the calendar already stays until it is cancelled. */
export const endSeries = command({
  ...onDrills,
  input: seriesRef,
  run: async (door, { seriesId }) => {
    const { tx, release, now } = door;
    const series = await tx.drillSeries.findFirst({ where: { id: seriesId, OR: [{ releaseId: release.id }, { service: { releases: { some: { releaseId: release.id } } } }] } });
    if (!series) return refuseMissing("There is no such series of drills here. Read the list again.");
    const { count } = await tx.drillSeries.updateMany({ where: { id: seriesId, endedAt: null }, data: { endedAt: now } });
    if (count > 0) door.record({ type: "series.ended", data: { seriesId, kind: series.kind } });
    return done({ seriesId });
  },
});

/** For the job: the next drill of a series, on the release that was found for it. Made once, whoever asks first. */
export const makeDrillOfSeries = command({
  ...onDrills,
  input: seriesRef,
  run: async (door, { seriesId }) => {
    const series = await door.tx.drillSeries.findFirst({ where: { id: seriesId, endedAt: null } });
    const isDue = series && series.nextAt.getTime() - door.now.getTime() <= aheadMs;
    return done({ drillId: isDue && whyNotDrill(door).ok ? await makeNext(door, series) : null });
  },
});

async function makeNext(door: ReleaseDoor, series: DrillSeries): Promise<string | null> {
  const { tx, now, release } = door;
  const people = await tx.person.findMany({ where: { id: { in: [series.leadId, ...series.inviteeIds] } }, select: { id: true, timeZone: true, deactivatedAt: true } });
  const lead = people.find(({ id }) => id === series.leadId);
  const nextAt = nextOfSeries(series, series.nextAt, lead?.timeZone ?? "UTC");
  const { count } = await tx.drillSeries.updateMany({ where: { id: series.id, nextAt: series.nextAt, endedAt: null }, data: { nextAt } });
  // One whose time passed while no server was there is left out.
  if (count === 0 || series.nextAt <= now) return null;
  const isHere = (id: string) => people.some((person) => person.id === id && person.deactivatedAt === null);
  const leadId = isHere(series.leadId) ? series.leadId : release.ownerId;
  const inviteeIds = series.inviteeIds.filter((id) => isHere(id) && id !== leadId);
  return planDrill(door, { kind: series.kind as SchedulableKind, seriesId: series.id, at: series.nextAt, minutes: series.minutes ?? 30, leadId, inviteeIds });
}
