"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Tooltip } from "@/components/ui/floating/tooltip";

/** The way to one's notifications, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const path = usePathname();
  const say = unread === 0 ? "Notifications" : `Notifications: ${unread > 99 ? "more than 99" : unread} unread`;

  return (
    <Tooltip text={say}>
      <Link href="/notifications" className="icon-button bell" aria-label={say} aria-current={path === "/notifications" ? "page" : undefined}>
        <BellIcon className="icon" aria-hidden />
        {unread > 0 && (
          <span className="bell-count" aria-hidden>
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
