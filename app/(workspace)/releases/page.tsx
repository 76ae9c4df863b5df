import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { CreateReleaseDialog } from "@/components/release/create-release-dialog";
import { FirstReleases } from "@/components/release/first-releases";
import { PageLinks } from "@/components/release/page-links";
import { ReleaseFilters } from "@/components/release/release-filters";
import { type ListedRelease, ReleaseTable } from "@/components/release/release-table";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { mayRole } from "@/lib/domain/access/policy";
import { hrefOfList, isFiltered, listInputOf, readListParams } from "@/lib/domain/release/list-params";
import type { ReleaseRow } from "@/lib/domain/release/view";
import { pack } from "@/lib/domain/text/packed";
import { timeZones } from "@/lib/domain/time/time-zones";
import { done } from "@/lib/domain/result/result";
import { countReleases, getRelease, listFilterChoices, listReleases, showReleases } from "@/lib/server/release/queries";
import { requireContext } from "@/lib/server/session";
import { listTemplates } from "@/lib/server/template/queries";

export const metadata: Metadata = { title: "Releases" };

type ReleasesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReleasesPage({ searchParams }: ReleasesPageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const raw = await searchParams;
  const params = readListParams(raw);
  const here = hrefOfList("/releases", params, { cursor: params.cursor });
  const mayCreate = mayRole("release.create", actor.role) === "yes";

  const [page, counts] = await Promise.all([showReleases(listInputOf(params), context), countReleases({}, context)]);
  // Where the page can't be shown, its filters are: they lead to one that can.
  const choices = page.ok && page.value.choices ? done(page.value.choices) : await listFilterChoices({}, context);
  if (!counts.ok || !choices.ok) throw new Error("The list could not be read.");
  const none = Object.values(counts.value).every((count) => count === 0);
  const creating = raw.new === "1" && mayCreate;
  const examples = none || creating ? await listTemplates({}, context) : null;
  const rows = page.ok ? page.value.items.map(listed) : [];

  return (
    <main id="main" className="page page-wide" tabIndex={-1}>
      <div className="split list-head">
        <h1>Releases</h1>
        {mayCreate && (
          <LinkButton href={`${here}${here.includes("?") ? "&" : "?"}new=1`} variant="primary" scroll={false}>
            <Plus className="icon" aria-hidden /> New release{" "}
            <span className="kbd kbd-on-accent" aria-hidden="true">
              C
            </span>
          </LinkButton>
        )}
      </div>
      {none ? (
        <FirstReleases examples={examples?.ok ? examples.value : []} mayCreate={mayCreate} />
      ) : (
        <>
          <ReleaseFilters params={params} counts={counts.value} choices={choices.value} now={now} zone={actor.timeZone} />
          {rows.length > 0 && <ReleaseTable rows={pack(rows)} params={params} me={actor.id} now={now} zone={actor.timeZone} />}
          {rows.length === 0 && (
            <EmptyState title="No release fits" action={<LinkButton href="/releases">{isFiltered(params) ? "Clear the filters" : "To the first page"}</LinkButton>}>
              {page.ok ? "Nothing matches all of these filters. Take one away, or search for another word." : page.refusal.say}
            </EmptyState>
          )}
          {page.ok && rows.length > 0 && (
            <PageLinks
              say={`${rows.length} on this page`}
              previousHref={page.value.previousCursor && hrefOfList("/releases", params, { cursor: page.value.previousCursor })}
              nextHref={page.value.nextCursor && hrefOfList("/releases", params, { cursor: page.value.nextCursor })}
            />
          )}
        </>
      )}
      {creating && await dialog()}
      <LiveRefresh release={null} me={actor.id} at={now} />
    </main>
  );

  async function dialog() {
    const wanted = typeof raw.from === "string" ? await getRelease({ key: raw.from }, context) : null;
    const from = wanted?.ok ? wanted.value : null;
    const recent = await listReleases({ sort: "key", limit: 100 }, context);
    const known = recent.ok ? recent.value.items : [];
    const releases = [...(from && !known.some(({ key }) => key === from.key) ? [from] : []), ...known];
    return (
      <CreateReleaseDialog
        key={`${from?.key} ${raw.template}`}
        closeHref={here}
        template={typeof raw.template === "string" ? raw.template : ""}
        from={from && { key: from.key, name: from.name, version: from.version, serviceIds: from.services.map(({ id }) => id) }}
        templates={examples?.ok ? examples.value.map(({ slug, name }) => ({ slug, name })) : []}
        releases={releases.map(({ key, name }) => ({ key, name }))}
        services={choices.ok ? choices.value.services : []}
        zones={timeZones(actor.timeZone)}
        zone={actor.timeZone}
      />
    );
  }
}

function listed({ key, name, version, status, owner, services, launchAt, blockers, itemsDone, itemsRequired, wayBackMinutes, planEmpty }: ReleaseRow): ListedRelease {
  return { key, name, version, status, owner, services: services.map((service) => service.name).join(", "), launchAt, blockers, itemsDone, itemsRequired, wayBackMinutes, planEmpty };
}
