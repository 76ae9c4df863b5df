import "server-only";
import { type Banner, bannerOf } from "@/lib/domain/status/banner";
import { readIncidentState } from "@/lib/domain/status/incident-state";
import { historyDays, type IncidentView, type PublicIncident, type StatusView } from "@/lib/domain/status/view";
import type { Prisma } from "@/prisma/generated/client";
import { siteOf } from "../api/answer-problem";
import type { Transaction } from "../db";
import { getWorkspace } from "../workspace/get-workspace";

const shown = {
  updates: { where: { onPage: true }, orderBy: [{ at: "desc" }, { id: "desc" }] },
  services: { where: { service: { publicName: { not: "" } } }, select: { serviceId: true, service: { select: { publicName: true } } } },
} satisfies Prisma.StatusIncidentInclude;
type Row = Prisma.StatusIncidentGetPayload<{ include: typeof shown }>;

/** All that the status page and its feed say; every word of it was published. */
export async function readStatus(tx: Transaction, now: Date): Promise<StatusView> {
  const [{ name, timeZone }, rows, services] = await Promise.all([
    getWorkspace(tx),
    tx.statusIncident.findMany({
      where: { OR: [{ endedAt: null }, { endedAt: { gte: new Date(now.getTime() - historyDays * 86_400_000) } }] },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      include: shown,
      take: 200,
    }),
    tx.service.findMany({ where: { publicName: { not: "" } }, select: { id: true, publicName: true }, orderBy: { publicName: "asc" } }),
  ]);
  const open = rows.filter(({ endedAt }) => endedAt === null);
  const reports = await tx.feedback.groupBy({ by: ["runId"], where: { runId: { in: open.map(({ runId }) => runId) } }, _count: true });
  const hitSince = (serviceId: string) => open.filter((row) => row.services.some((each) => each.serviceId === serviceId)).map(({ since }) => since.getTime());
  return {
    name,
    timeZone,
    readAt: now.getTime(),
    current: open.map((row) => ({ ...incidentOf(row), reports: reports.find(({ runId }) => runId === row.runId)?._count ?? 0 })),
    services: services.map(({ id, publicName }) => ({ id, name: publicName, since: hitSince(id).length > 0 ? Math.min(...hitSince(id)) : null })),
    earlier: rows.filter(({ endedAt }) => endedAt !== null).map(incidentOf),
  };
}

/** One incident, however old; null when there is none of this id. */
export async function readIncident(tx: Transaction, id: string): Promise<IncidentView | null> {
  const row = await tx.statusIncident.findUnique({ where: { id }, include: shown });
  if (!row) return null;
  const { name, timeZone } = await getWorkspace(tx);
  return { name, timeZone, incident: incidentOf(row) };
}

/** What the banner says, and which sites may ask for it. */
export async function readBanner(tx: Transaction): Promise<{ banner: Banner | null; origins: string[] }> {
  const [{ bannerOrigins: origins }, told] = await Promise.all([
    getWorkspace(tx),
    tx.statusUpdate.findMany({ where: { onBanner: true, incident: { endedAt: null } }, include: { incident: { select: { state: true } } }, orderBy: { at: "desc" }, take: 1 }),
  ]);
  const known = told.map(({ incident, ...update }) => ({ ...update, incident: { state: readIncidentState(incident.state) } }));
  return { ...bannerOf(known, siteOf()), origins };
}

function incidentOf({ id, title, state, since, startedAt, endedAt, nextUpdateAt, updates, services, learned }: Row): PublicIncident {
  return {
    id,
    title,
    state: readIncidentState(state),
    since: since.getTime(),
    startedAt: startedAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    nextUpdateAt: nextUpdateAt?.getTime() ?? null,
    updates: updates.map((update) => ({ id: update.id, at: update.at.getTime(), title: update.title, text: update.text })),
    services: services.map(({ service }) => service.publicName).sort(),
    learned,
  };
}
