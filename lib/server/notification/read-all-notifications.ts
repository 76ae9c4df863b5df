import "server-only";
import { readAllInput } from "@/lib/domain/notification/notification";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { announceTold } from "./announce-told";

/** Marks one's own notifications as read, up to the newest that was seen: what came since stays unread. */
export const readAllNotifications = command({
  may: "notification.own",
  input: readAllInput,
  run: async ({ tx, now, actor }, { upTo }) => {
    const { count } = await tx.notification.updateMany({ where: { personId: actor.id, readAt: null, id: { lte: upTo } }, data: { readAt: now } });
    if (count > 0) await announceTold(tx, [actor.id]);
    return done({ read: count });
  },
});
