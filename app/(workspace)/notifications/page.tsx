import type { Metadata } from "next";
import { Link } from "@/components/ui/page/link";
import { LiveRefresh } from "@/components/live/live-refresh";
import { NotificationList } from "@/components/notification/notification-list";
import { ReadAll } from "@/components/notification/read-all";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { listNotifications, peekNotifications } from "@/lib/server/notification/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Notifications" };

type NotificationsPageProps = { searchParams: Promise<{ after?: string | string[] }> };

export default async function NotificationsPage({ searchParams }: NotificationsPageProps) {
  const context = await requireContext();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const [page, unread] = await Promise.all([listNotifications({ cursor }, context), peekNotifications({}, context)]);
  const items = page.ok ? page.value.items : [];
  const [newest] = items;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="split list-head">
        <h1>Notifications</h1>
        {newest && unread.ok && unread.value.count > 0 && <ReadAll upTo={newest.id} />}
      </div>
      {items.length > 0 && <NotificationList items={items} />}
      {items.length === 0 && (
        <EmptyState title={page.ok ? "Nothing yet" : "This page is gone"} action={cursor && <LinkButton href="/notifications">Start at the newest</LinkButton>}>
          {page.ok ? "When a run needs you, a step becomes yours or a review is due, it stands here." : page.refusal.say}
        </EmptyState>
      )}
      {page.ok && (cursor || page.value.nextCursor) && (
        <nav className="split list-foot" aria-label="Pages">
          <span className="small faint">{items.length} on this page</span>
          <span className="cluster">
            {cursor && <LinkButton href="/notifications">Newest</LinkButton>}
            {page.value.nextCursor && <LinkButton href={`/notifications?after=${page.value.nextCursor}`}>Older</LinkButton>}
          </span>
        </nav>
      )}
      <p className="small muted notification-foot">
        You choose in{" "}
        <Link className="link" href="/settings#told">
          settings
        </Link>{" "}
        whether you are told by e-mail or in a chat too.
      </p>
      <LiveRefresh release="me" me={context.actor.id} />
    </main>
  );
}
