import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PageLinks } from "@/components/release/page-links";
import { RunCard } from "@/components/run/list/run-card";
import { RunTable } from "@/components/run/list/run-table";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { listOpenRuns, listRuns } from "@/lib/server/run/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Runs" };

type RunsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RunsPage({ searchParams }: RunsPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const { cursor } = await searchParams;
  const [open, past] = await Promise.all([listOpenRuns({ withDrills: true }, context), listRuns({ limit: 30, ...(typeof cursor === "string" && { cursor }) }, context)]);
  const running = open.ok ? open.value : [];
  const page = past.ok ? past.value : null;
  const isEmpty = running.length === 0 && page?.items.length === 0 && cursor === undefined;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="answer">{sayRunning(running.filter(({ state }) => !state.isDrill).length, running.filter(({ state }) => state.isDrill).length)}</h1>
      {cursor === undefined && running.map((run) => <RunCard key={run.key} run={run} readAt={now.getTime()} />)}
      {isEmpty && (
        <EmptyState title="No run yet" action={<LinkButton href="/releases">Open the releases</LinkButton>}>
          A run is a way back being carried out. When something is wrong with a release that is live, open one from its page: “Something is wrong”.
        </EmptyState>
      )}
      {page && page.items.length > 0 && <RunTable title="Ended" runs={page.items} now={now} zone={actor.timeZone} />}
      {!page && <EmptyState title="This page of runs can't be shown" action={<LinkButton href="/runs">Go to the first page</LinkButton>} />}
      {page && (page.nextCursor || cursor !== undefined) && (
        <PageLinks say={`${page.items.length} shown`} previousHref={cursor === undefined ? null : "/runs"} nextHref={page.nextCursor && `/runs?cursor=${page.nextCursor}`} />
      )}
      <LiveRefresh release={null} me={actor.id} at={now} />
    </main>
  );
}

function sayRunning(count: number, drills: number): string {
  const some = (many: number, what: string) => (many === 1 ? `One ${what}` : `${many} ${what}s`);
  if (count === 0) return drills === 0 ? "Nothing is being taken back" : `Nothing is being taken back; ${some(drills, "drill").toLowerCase()} ${drills === 1 ? "is" : "are"} under way`;
  if (drills > 0) return `${some(count, "run")} and ${some(drills, "drill").toLowerCase()} are under way`;
  return `${some(count, "run")} ${count === 1 ? "is" : "are"} under way`;
}
