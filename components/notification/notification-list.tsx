"use client";

import { Link } from "@/components/ui/page/link";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { readNotificationAction } from "@/lib/actions/notification";
import type { NotificationRow } from "@/lib/domain/notification/notification";

/** What one was told, the newest first. Going there marks it as read. */
export function NotificationList({ items }: { items: readonly NotificationRow[] }) {
  return (
    <ul className="rows rows-top notifications">
      {items.map(({ id, about, say, href, at, isRead }) => (
        <li key={id}>
          <Link href={href} className="notification" data-unread={!isRead} onClick={() => void (isRead || read(id))}>
            <span className="notification-dot" aria-hidden />
            <span>
              <span className="block small muted">
                {!isRead && <span className="visually-hidden">Unread. </span>}
                {about}
              </span>
              <span className="block">{say}</span>
            </span>
            <RelativeTime at={at} className="small faint nowrap" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** It stays unread when the server does not answer: nothing is lost. */
async function read(notificationId: string) {
  await readNotificationAction({ notificationId }).catch(() => undefined);
}
