import "server-only";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification/notification";
import type { DeliveryKind } from "@/lib/domain/delivery/delivery";
import type { Transaction } from "../db";
import { readMailSettings } from "../integrations/mail-settings";
import { announceTold } from "./announce-told";
import { queueDelivery } from "../delivery/queue-delivery";

export type Telling = {
  /** Ids of people; nobody is told twice, and nobody who was deactivated. */
  to: readonly (string | null | undefined)[];
  kind: NotificationKind;
  /** A whole sentence. */
  say: string;
  /** A path of Ripcord. */
  href: string;
  /** Of a rehearsal: marked as one, so that nobody takes it for real. */
  isDrill?: boolean;
};

/** Tells people in the product, and beside it as each of them chose; all of it only if the transaction commits. */
export async function notify({ tx, now }: { tx: Transaction; now: Date }, { to, kind, say: told, href, isDrill = false }: Telling): Promise<void> {
  const ids = [...new Set(to.filter((id): id is string => Boolean(id)))];
  if (ids.length === 0) return;
  const mark = isDrill ? "Drill: " : "";
  const say = `${mark}${told}`;
  const people = await tx.person.findMany({
    where: { id: { in: ids }, deactivatedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, email: true, tellByEmail: true, tellKind: true, tellUrl: true },
  });
  await tx.notification.createMany({ data: people.map(({ id }) => ({ personId: id, kind, say, href, at: now })) });
  const content = { subject: `${mark}${notificationKinds[kind]}`, text: say, href, type: `notification.${kind}` };
  for (const person of people) {
    if (person.tellByEmail && readMailSettings().ok) {
      await queueDelivery({ tx, now }, { kind: "email", lane: `email:${person.email}`, address: person.email, content });
    }
    if (person.tellUrl) await queueDelivery({ tx, now }, { kind: person.tellKind as DeliveryKind, lane: `person:${person.id}`, content });
  }
  await announceTold(tx, people.map(({ id }) => id));
}
