import { Monitor } from "lucide-react";
import type { Metadata } from "next";
import { FrozenNow } from "@/components/freeze/frozen-now";
import { LiveRefresh } from "@/components/live/live-refresh";
import { CannotUndoList } from "@/components/readiness/cannot-undo-list";
import { type LaunchRow, LaunchTable } from "@/components/readiness/launch-table";
import { ReadinessFilters } from "@/components/readiness/readiness-filters";
import { Renewed } from "@/components/readiness/renewed";
import { RunCard } from "@/components/run/list/run-card";
import { PageLinks } from "@/components/release/page-links";
import { RowKeys } from "@/components/release/row-keys";
import { OverdueList } from "@/components/review/overdue-list";
import { AskedWaivers } from "@/components/waiver/asked-waivers";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { groupLaunches } from "@/lib/domain/readiness/group-launches";
import { sayWeekAnswer } from "@/lib/domain/readiness/say-launch";
import { hrefOfList, isFiltered, listInputOf, readListParams } from "@/lib/domain/release/list-params";
import type { ReleaseRow } from "@/lib/domain/release/view";
import { done } from "@/lib/domain/result/result";
import { pack } from "@/lib/domain/text/packed";
import { listLaunches } from "@/lib/server/readiness/queries";
import { countReleases, listFilterChoices } from "@/lib/server/release/queries";
import { listOverdueReviews } from "@/lib/server/review/queries";
import { listOpenRuns } from "@/lib/server/run/queries";
import { requireContext } from "@/lib/server/session";
import { listAskedWaivers } from "@/lib/server/waiver/queries";

export const metadata: Metadata = { title: "Readiness" };

type ReadinessPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReadinessPage({ searchParams }: ReadinessPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const raw = await searchParams;
  const wall = raw.wall === "1";
  const params = readListParams(raw);
  const { status, service, decides, cursor } = listInputOf(params);
  const [found, counts, running, overdue, asked] = await Promise.all([
    listLaunches({ status, service, decides, cursor, limit: wall ? 50 : 30 }, context),
    countReleases({}, context),
    listOpenRuns({}, context),
    listOverdueReviews({}, context),
    listAskedWaivers({}, context),
  ]);
  const page = found.ok ? found.value : null;
  // Where the page can't be shown, its filters are: they lead to one that can.
  const choices = page?.choices ? done(page.choices) : await listFilterChoices({}, context);
  if (!counts.ok || !choices.ok) throw new Error("The readiness page could not be read.");
  const groups = groupLaunches(page?.launches ?? [], now, actor.timeZone);

  return (
    <main id="main" className={wall ? "page page-wall" : "page"} tabIndex={-1}>
      <div className="split">
        <Renewed at={now.toISOString()} wall={wall} />
        {!wall && (
          <LinkButton className="desk-only" variant="quiet" href="/?wall=1">
            <Monitor className="icon" aria-hidden /> Wall screen
          </LinkButton>
        )}
      </div>
      <h1 className="answer">{page ? sayWeekAnswer(page.week) : "This page of launches can't be shown."}</h1>
      {page && <FrozenNow freezes={page.freezes} services={choices.value.services} zone={actor.timeZone} />}
      {running.ok && running.value.map((run) => <RunCard key={run.key} run={run} readAt={now.getTime()} isWall={wall} />)}
      {page && <CannotUndoList releases={page.cannotUndo} shown={wall ? 4 : 10} me={actor.id} />}
      {asked.ok && !wall && <AskedWaivers waivers={asked.value} />}
      {overdue.ok && <OverdueList reviews={overdue.value.items} count={overdue.value.count} shown={wall ? 2 : 4} me={actor.id} now={now} />}
      {!wall && <ReadinessFilters params={params} counts={counts.value} choices={choices.value} />}
      <RowKeys>
        {groups.map((group, at) => (
          <LaunchTable key={group.title} title={group.title} aside={[group.aside, launches(group.launches.length)].filter(Boolean).join(", ")} rows={pack(group.launches.map((launch) => shown(launch, actor.id)))} now={now} zone={actor.timeZone} headHidden={at > 0} />
        ))}
      </RowKeys>
      {groups.length === 0 && <Nothing filtered={isFiltered(params)} say={found.ok ? null : found.refusal.say} />}
      {page && !wall && (page.nextCursor || page.previousCursor) && (
        <PageLinks
          say={launches(page.launches.length)}
          previousHref={page.previousCursor && hrefOfList("/", params, { cursor: page.previousCursor })}
          nextHref={page.nextCursor && hrefOfList("/", params, { cursor: page.nextCursor })}
        />
      )}
      <LiveRefresh release={null} me={actor.id} at={now} />
    </main>
  );
}

type Shown = Omit<LaunchRow, "services" | "decides" | "isMine"> & Pick<ReleaseRow, "services" | "decides">;

function shown({ key, name, launchAt, decides, wayBackMinutes, services, say, overdue, proof, waived, frozen }: Shown, me: string): LaunchRow {
  return { key, name, launchAt, decides: decides?.name ?? "", isMine: decides?.id === me, wayBackMinutes, services: services.map((service) => service.name).join(", "), say, overdue, proof, waived, frozen };
}

function launches(count: number): string {
  return count === 1 ? "1 launch" : `${count} launches`;
}

function Nothing({ filtered, say }: { filtered: boolean; say: string | null }) {
  if (filtered || say) {
    return (
      <EmptyState title="No launch fits" action={<LinkButton href="/">Clear the filters</LinkButton>}>
        {say ?? "No open release matches these filters."}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is on its way" action={<LinkButton href="/releases">Open the releases</LinkButton>}>
      Here stands each release that is not live yet: whether it can launch, who decides, and how long the way back takes.
    </EmptyState>
  );
}
