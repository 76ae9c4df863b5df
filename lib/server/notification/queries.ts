import "server-only";
import { z } from "zod";
import { channelKinds, hostOf } from "@/lib/domain/channel/channel";
import { listNotificationsInput, notificationKinds, type NotificationsPage, type Unread } from "@/lib/domain/notification/notification";
import type { Telling } from "@/lib/domain/notification/telling";
import { done, refuseField } from "@/lib/domain/result/result";
import { readMailSettings } from "../integrations/mail-settings";
import { query } from "../query";

/** One's own notifications, the newest first; the cursor is the id of the last one of the page before. */
export const listNotifications = query({
  may: "notification.own",
  input: listNotificationsInput,
  run: async ({ tx, actor }, { limit, cursor }) => {
    if (cursor && !z.uuid().safeParse(cursor).success) return refuseField("cursor", "This page of the list is not there any more. Start again at its beginning.");
    const rows = await tx.notification.findMany({
      where: { personId: actor.id, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map(({ id, kind, say, href, at, readAt }) => ({
      id, say, href,
      about: kind in notificationKinds ? notificationKinds[kind as keyof typeof notificationKinds] : "News",
      at: at.toISOString(),
      isRead: readAt !== null,
    }));
    return done<NotificationsPage>({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});

// More than that nobody counts.
const mostCounted = 100;

/** How many of one's own notifications are unread, counted up to 100, and the newest of them. */
export const peekNotifications = query({
  may: "notification.own",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const rows = await tx.notification.findMany({ where: { personId: actor.id, readAt: null }, orderBy: { id: "desc" }, take: mostCounted, select: { say: true } });
    return done<Unread>({ count: rows.length, newest: rows[0]?.say ?? "" });
  },
});

/** How one is told. Of one's own webhook only the host is shown. */
export const getTelling = query({
  may: "notification.own",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const [person, latest] = await Promise.all([
      tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, tellByEmail: true, tellKind: true, tellUrl: true } }),
      tx.delivery.findFirst({ where: { lane: `person:${actor.id}` }, orderBy: { number: "desc" }, select: { status: true, problem: true, queuedAt: true, settledAt: true } }),
    ]);
    return done<Telling>({
      byEmail: person.tellByEmail,
      email: person.email,
      mailIsSetUp: readMailSettings().ok,
      chat: channelKinds.find((each) => each === person.tellKind) ?? null,
      host: person.tellUrl && hostOf(person.tellUrl),
      latest: latest && { status: latest.status, problem: latest.problem, at: (latest.settledAt ?? latest.queuedAt).toISOString() },
    });
  },
});
