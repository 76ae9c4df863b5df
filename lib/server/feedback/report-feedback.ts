import "server-only";
import { reportInput } from "@/lib/domain/feedback/feedback";
import type { Announcement } from "@/lib/domain/live/announcement";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseField } from "@/lib/domain/result/result";
import { runKeyOf } from "@/lib/domain/run/key";
import { command } from "../command";
import type { Transaction } from "../db";

/** What a customer tells us, counted in the run under way that it may belong to. No lock is taken: reports come when it burns. */
export const reportFeedback = command({
  may: "feedback.report",
  input: reportInput,
  run: async ({ tx, now, via, record }, { serviceId, ...told }) => {
    const service = serviceId === null ? null : await tx.service.findUnique({ where: { id: serviceId }, select: { id: true, name: true } });
    if (serviceId !== null && !service) return refuseField("serviceId", "Choose a service from the list, or none.");
    const run = await runFor(tx, serviceId);
    const { id } = await tx.feedback.create({ data: { ...told, serviceId, at: now, source: via === "api" ? "api" : "form", runId: run?.id ?? null }, select: { id: true } });
    record({ type: "feedback.reported", data: { service: service?.name ?? null, run: run && runKeyOf(run.number) } });
    if (run) await announce(tx, keyOf(run.release.number));
    return done({ id });
  },
});

/** The newest open run whose release touches the service, else the only open one. */
async function runFor(tx: Transaction, serviceId: string | null) {
  const open = await tx.run.findMany({
    where: { endedAt: null, isDrill: false },
    orderBy: { openedAt: "desc" },
    select: { id: true, number: true, release: { select: { number: true, services: { select: { serviceId: true } } } } },
  });
  const touching = open.find(({ release }) => release.services.some((each) => each.serviceId === serviceId));
  return touching ?? (open.length === 1 ? (open[0] ?? null) : null);
}

/** Screens of the release read again. The event itself belongs to no release, so that nobody waits for its lock. */
async function announce(tx: Transaction, release: string) {
  const announcement: Announcement = { release, number: null, types: ["feedback.reported"], by: "", who: "", title: null };
  await tx.$executeRaw`select pg_notify('ripcord', ${JSON.stringify(announcement)})`;
}
