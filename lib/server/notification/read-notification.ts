import "server-only";
import { readNotificationInput } from "@/lib/domain/notification/notification";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";
import { announceTold } from "./announce-told";

/** Marks one of one's own notifications as read. */
export const readNotification = command({
  may: "notification.own",
  input: readNotificationInput,
  run: async ({ tx, now, actor }, { notificationId }) => {
    const own = await tx.notification.findFirst({ where: { id: notificationId, personId: actor.id }, select: { id: true } });
    if (!own) return refuseMissing("There is no such notification of yours. Read the list again.");
    const { count } = await tx.notification.updateMany({ where: { id: notificationId, readAt: null }, data: { readAt: now } });
    if (count > 0) await announceTold(tx, [actor.id]);
    return done({ notificationId });
  },
});
