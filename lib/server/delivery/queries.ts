import "server-only";
import { z } from "zod";
import { deliveryContent, deliveryKinds } from "@/lib/domain/delivery/delivery";
import type { MailState, TroubledDelivery } from "@/lib/domain/delivery/view";
import { done } from "@/lib/domain/result/result";
import { readMailSettings } from "../integrations/mail-settings";
import { query } from "../query";

const most = 50;

/** Deliveries that were given up, or are being tried again: the newest first. */
export const listTroubledDeliveries = query({
  may: "channel.manage",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const rows = await tx.delivery.findMany({
      where: { OR: [{ status: "failed" }, { status: "queued", problem: { not: "" } }] },
      orderBy: { number: "desc" },
      take: most,
      select: { id: true, kind: true, lane: true, address: true, content: true, status: true, problem: true, tries: true, queuedAt: true, nextTryAt: true, channel: { select: { name: true } } },
    });
    const people = rows.flatMap(({ lane }) => (lane.startsWith("person:") ? [lane.slice("person:".length)] : []));
    const named = await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
    const nameOf = new Map(named.map(({ id, name }) => [`person:${id}`, name]));
    return done<TroubledDelivery[]>(
      rows.map(({ id, kind, lane, address, content, status, problem, tries, queuedAt, nextTryAt, channel }) => ({
        id, problem, tries,
        kind: deliveryKinds.find((each) => each === kind) ?? "webhook",
        to: channel?.name ?? nameOf.get(lane) ?? address,
        subject: deliveryContent.safeParse(content).data?.subject ?? "",
        status: status === "failed" ? "failed" : "queued",
        queuedAt: queuedAt.toISOString(),
        nextTryAt: status === "failed" ? null : (nextTryAt?.toISOString() ?? null),
      })),
    );
  },
});

/** Whether e-mail is set up. The address of the mail server can hold a password, so only its host is told. */
export const getMailState = query({
  may: "channel.manage",
  input: z.strictObject({}),
  run: async () => {
    const settings = readMailSettings();
    if (!settings.ok) return done<MailState>({ isSetUp: false, say: settings.refusal.say });
    const { url, from } = settings.value;
    return done<MailState>({ isSetUp: true, from: from.address, host: new URL(url).host });
  },
});
