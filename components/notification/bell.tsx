"use client";

import { Link } from "@/components/ui/page/link";
import { usePathname } from "next/navigation";
import { Tooltip } from "@/components/ui/floating/tooltip";
import { RowIcon } from "@/components/ui/list/row-icon";

/** The way to one's notifications, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const path = usePathname();
  const say = unread === 0 ? "Notifications" : `Notifications: ${unread > 99 ? "more than 99" : unread} unread`;

  return (
    <Tooltip text={say}>
      <Link href="/notifications" className="icon-button bell" aria-label={say} aria-current={path === "/notifications" ? "page" : undefined}>
        <RowIcon name="bell" />
        {unread > 0 && (
          <span className="bell-count" aria-hidden>
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
