import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PageLinks } from "@/components/release/page-links";
import { RowKeys } from "@/components/release/row-keys";
import { ReviewTable } from "@/components/review/review-table";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { sayReviews } from "@/lib/domain/review/say-reviews";
import { listOverdueReviews, listReviews } from "@/lib/server/review/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Reviews" };

type ReviewsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewsPage({ searchParams }: ReviewsPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const cursor = [(await searchParams).cursor ?? []].flat()[0]?.slice(0, 20);
  const [found, overdue] = await Promise.all([listReviews({ cursor, limit: 30 }, context), listOverdueReviews({}, context)]);
  if (!overdue.ok) throw new Error("The reviews could not be read.");
  const { open, openCount, published, nextCursor } = found.ok ? found.value : { open: [], openCount: 0, published: [], nextCursor: null };
  const shared = { me: actor.id, now, zone: actor.timeZone };

  return (
    <main id="main" className="page" tabIndex={-1}>
      <p className="small muted">Reviews</p>
      <h1 className="answer">{found.ok ? sayReviews(openCount, overdue.value.count) : "This page of reviews can’t be shown."}</h1>
      <RowKeys>
        {open.length > 0 && cursor === undefined && (
          <ReviewTable title="Being written" aside={openCount > open.length ? `The first ${open.length} of ${openCount}, first due first` : "First due first"} rows={open} {...shared} />
        )}
        {published.length > 0 && <ReviewTable title="Published" rows={published} {...shared} />}
      </RowKeys>
      {!found.ok && <EmptyState title="This page is not there" action={<LinkButton href="/reviews">To the first page</LinkButton>}>{found.refusal.say}</EmptyState>}
      {found.ok && open.length === 0 && published.length === 0 && (
        <EmptyState title="Nothing to look back at yet" action={<LinkButton href="/releases">Open the releases</LinkButton>}>
          When a run is resolved, its review stands here: how fast it went, what worked, what didn’t, and what to improve.
        </EmptyState>
      )}
      {(cursor !== undefined || nextCursor) && (
        <PageLinks say={`${published.length} on this page`} previousHref={cursor ? "/reviews" : null} nextHref={nextCursor && `/reviews?cursor=${nextCursor}`} />
      )}
      <LiveRefresh release={null} me={actor.id} at={now} />
    </main>
  );
}
