import "server-only";
import type { IncidentState } from "@/lib/domain/status/incident-state";
import type { Transaction } from "../db";

/** A date, or milliseconds since 1970 as the state of a run has them. */
type Moment = Date | number;
type Door = { tx: Transaction; now: Date };
type Update = {
  run: { id: string; since: Moment };
  release: { services: readonly { id: string }[] };
  /** The sent message; the same one again changes its update and adds none. */
  messageId: string | null;
  title: string;
  text: string;
  onPage: boolean;
  onBanner: boolean;
  nextUpdateAt: Moment | null;
  state: IncidentState;
};

/**
 * Tells the public: the words stand on the status page, in its feed and in the banner from the commit on.
 * The first update opens the incident under its title. The caller holds the lock of the run's release.
 */
export async function publishUpdate({ tx, now }: Door, { run, release, messageId, title, text, onPage, onBanner, nextUpdateAt, state }: Update): Promise<void> {
  if (!onPage && !onBanner) return;
  const told = { state, endedAt: state === "over" ? now : null, nextUpdateAt: nextUpdateAt === null || state === "over" ? null : new Date(nextUpdateAt) };
  const known = await tx.statusIncident.findUnique({ where: { runId: run.id }, select: { id: true, endedAt: true } });
  const incident = known
    ? await tx.statusIncident.update({ where: { id: known.id }, data: { ...told, endedAt: told.endedAt && (known.endedAt ?? now) }, select: { id: true } })
    : await tx.statusIncident.create({ data: { ...told, runId: run.id, title, since: new Date(run.since), startedAt: now }, select: { id: true } });

  await tx.statusIncidentService.createMany({ data: release.services.map(({ id }) => ({ incidentId: incident.id, serviceId: id })), skipDuplicates: true });
  const words = { title, text, onPage, onBanner };
  if (messageId === null) await tx.statusUpdate.create({ data: { ...words, incidentId: incident.id, at: now } });
  else await tx.statusUpdate.upsert({ where: { messageId }, create: { ...words, messageId, incidentId: incident.id, at: now }, update: words });
}
