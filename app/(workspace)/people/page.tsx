import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PeopleFilters } from "@/components/person/people-filters";
import { PeopleTable } from "@/components/person/people-table";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { mayRole } from "@/lib/domain/access/policy";
import { hrefOfPeople, peopleInputOf, readPeopleParams } from "@/lib/domain/person/list-params";
import { listPeople } from "@/lib/server/person/queries";
import { requireContext } from "@/lib/server/session";
import { PeopleDialog } from "./people-dialog";

export const metadata: Metadata = { title: "People" };

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const context = await requireContext();
  const { actor, now } = context;
  const asked = await searchParams;
  const params = readPeopleParams(asked);
  const mayManage = mayRole("person.manage", actor.role) === "yes";
  const page = await listPeople(peopleInputOf(params), context);
  const people = page.ok ? page.value.items : [];

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="split list-head">
        <h1>People</h1>
        {mayManage && (
          <LinkButton href={hrefOfPeople(params, { invite: "1" })} variant="primary" scroll={false}>
            <UserPlus className="icon" aria-hidden /> Invite
          </LinkButton>
        )}
      </div>
      <PeopleFilters params={params} />
      {people.length > 0 && <PeopleTable people={people} me={actor.id} now={now} mayManage={mayManage} params={params} />}
      {people.length === 0 && (
        <EmptyState title="Nobody fits" action={<LinkButton href="/people">Show everybody</LinkButton>}>
          {page.ok ? "Nobody matches all of these filters. Take one away, or search for another word." : page.refusal.say}
        </EmptyState>
      )}
      {page.ok && (page.value.nextCursor || params.cursor) && (
        <nav className="split list-foot" aria-label="Pages">
          <span className="small faint">{people.length} on this page</span>
          <span className="cluster">
            {params.cursor && <LinkButton href={hrefOfPeople(params, { cursor: "" })}>First page</LinkButton>}
            {page.value.nextCursor && <LinkButton href={hrefOfPeople(params, { cursor: page.value.nextCursor })}>More</LinkButton>}
          </span>
        </nav>
      )}
      {mayManage && <PeopleDialog asked={asked} people={people} params={params} context={context} />}
      <LiveRefresh release={null} me={actor.id} at={now} />
    </main>
  );
}
