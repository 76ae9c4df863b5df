import "server-only";
import { daysAhead, nextOfSeries } from "@/lib/domain/drill/series";
import { keyOf } from "@/lib/domain/release/key";
import { openStatuses } from "@/lib/domain/release/status";
import { systemContext } from "../context";
import { clients, type Transaction } from "../db";
import { reminderMs } from "./plan-drill";
import { releaseOfSeries } from "./release-of-series";
import { endSeries, makeDrillOfSeries } from "./series";
import { tellOfDrill } from "./tell-of-drill";

/** Of each kind; what is left is done an hour later. */
const atOnce = 500;

/**
 * Makes the drills of series whose time comes near, reminds lead and invited a day before, and tells the lead of one
 * that was not begun in time; each once, also when two servers ask at the same moment.
 */
export async function remindDrills(now: Date): Promise<{ made: number; reminded: number; due: number }> {
  const made = await makeOfSeries(now);
  const counted = await clients().write.$transaction(async (tx) => ({ reminded: await remindOfNear(tx, now), due: await tellOfMissed(tx, now) }), { maxWait: 15_000, timeout: 30_000 });
  return { made, ...counted };
}

async function makeOfSeries(now: Date): Promise<number> {
  const { write } = clients();
  const near = await write.drillSeries.findMany({
    where: { endedAt: null, nextAt: { lte: new Date(now.getTime() + daysAhead * 86_400_000) } },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    take: atOnce,
    include: { lead: { select: { timeZone: true } }, release: { select: { number: true } } },
  });
  let made = 0;
  for (const series of near) {
    const release = await releaseOfSeries(write, series);
    if (release) {
      const answered = await makeDrillOfSeries({ release: keyOf(release.number), seriesId: series.id }, systemContext(now));
      if (answered.ok && answered.value.drillId) made += 1;
    } else if (series.release) {
      await endSeries({ release: keyOf(series.release.number), seriesId: series.id }, systemContext(now));
    } else if (series.nextAt <= now) {
      await write.drillSeries.updateMany({ where: { id: series.id, nextAt: series.nextAt }, data: { nextAt: nextOfSeries(series, now, series.lead.timeZone) } });
    }
  }
  return made;
}

const waiting = { startedAt: null, endedAt: null, cancelledAt: null, release: { status: { in: [...openStatuses] } } };
const shown = {
  id: true, kind: true, scheduledAt: true, leadId: true,
  lead: { select: { name: true, deactivatedAt: true } },
  release: { select: { number: true, name: true, ownerId: true } },
  invitees: { select: { personId: true, comes: true } },
} as const;

async function remindOfNear(tx: Transaction, now: Date): Promise<number> {
  const near = await tx.drill.findMany({ where: { ...waiting, remindedAt: null, scheduledAt: { gt: now, lte: new Date(now.getTime() + reminderMs) } }, orderBy: [{ scheduledAt: "asc" }, { id: "asc" }], take: atOnce, select: shown });
  let told = 0;
  for (const { scheduledAt, ...drill } of near) {
    const { count } = await tx.drill.updateMany({ where: { id: drill.id, remindedAt: null }, data: { remindedAt: now } });
    if (count === 0 || !scheduledAt) continue;
    told += 1;
    const to = [drill.leadId, ...drill.invitees.filter(({ comes }) => comes !== false).map(({ personId }) => personId)];
    await tellOfDrill({ tx, now }, { release: drill.release, drill: { ...drill, scheduledAt }, to, kind: "drillDue", say: (title, at) => `The ${title} is near: ${at}${drill.lead ? `, led by ${drill.lead.name}` : ""}.` });
  }
  return told;
}

/** Who leads has left: the release's owner hears of it. */
async function tellOfMissed(tx: Transaction, now: Date): Promise<number> {
  const missed = await tx.drill.findMany({ where: { ...waiting, toldDueAt: null, scheduledAt: { lte: now } }, orderBy: [{ scheduledAt: "asc" }, { id: "asc" }], take: atOnce, select: shown });
  let told = 0;
  for (const { scheduledAt, ...drill } of missed) {
    const { count } = await tx.drill.updateMany({ where: { id: drill.id, toldDueAt: null }, data: { toldDueAt: now } });
    if (count === 0 || !scheduledAt) continue;
    told += 1;
    const to = [drill.lead && drill.lead.deactivatedAt === null ? drill.leadId : drill.release.ownerId];
    await tellOfDrill({ tx, now }, { release: drill.release, drill: { ...drill, scheduledAt }, to, kind: "drillDue", say: (title, at) => `The ${title} was planned for ${at} and has not begun. Start it, record it, or move it.` });
  }
  return told;
}
