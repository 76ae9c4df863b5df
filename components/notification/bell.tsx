"use client";

import { Link } from "@/components/ui/page/link";
import { usePathname } from "next/navigation";

/** The way to one's notifications, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const path = usePathname();
  const say = unread === 0 ? "Notifications" : `Notifications: ${unread > 99 ? "more than 99" : unread} unread`;

  return (
    <Link href="/notifications" className="icon-button bell" data-icon="bell" aria-label={say} data-tooltip={say} aria-current={path === "/notifications" ? "page" : undefined}>
      {unread > 0 && (
        <span className="bell-count" aria-hidden>
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
