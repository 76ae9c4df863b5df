import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PageLinks } from "@/components/release/page-links";
import { FirstService } from "@/components/service/first-service";
import { ServiceDialog } from "@/components/service/service-dialog";
import { ServiceSearch } from "@/components/service/service-search";
import { ServiceTable } from "@/components/service/service-table";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { mayRole } from "@/lib/domain/access/policy";
import { listActivePeople } from "@/lib/server/release/queries";
import { getService, listServiceNames, listServices } from "@/lib/server/service/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Services" };

type ServicesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ServicesPage({ searchParams }: ServicesPageProps) {
  const context = await requireContext();
  const { actor } = context;
  const raw = await searchParams;
  const [q, cursor, edit, create] = ["q", "cursor", "edit", "new"].map((name) => [raw[name] ?? ""].flat()[0]?.slice(0, 120) ?? "") as [string, string, string, string];
  const here = (more: Record<string, string>) => hrefOf({ q, cursor, ...more });

  const [found, names] = await Promise.all([listServices({ q, cursor, limit: 100 }, context), listServiceNames({}, context)]);
  if (!names.ok) throw new Error("The services could not be read.");
  const services = found.ok ? found.value.items : [];
  const mayEdit = mayRole("service.edit", actor.role) === "yes";
  const asked = mayEdit && edit ? await getService({ serviceId: edit }, context) : null;
  const open = mayEdit && (create === "1" || asked?.ok) ? await listActivePeople({}, context) : null;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="split list-head">
        <h1>Services</h1>
        {mayEdit && names.value.length > 0 && (
          <LinkButton href={here({ new: "1" })} variant="primary" scroll={false}>
            <Plus className="icon" aria-hidden /> New service
          </LinkButton>
        )}
      </div>
      {names.value.length === 0 ? (
        <FirstService newHref={mayEdit ? here({ new: "1" }) : null} />
      ) : (
        <>
          <ServiceSearch q={q} />
          {services.length > 0 && <ServiceTable services={services} me={actor.id} hrefOfEdit={mayEdit ? (id) => here({ edit: id }) : null} />}
          {services.length === 0 && (
            <EmptyState title={found.ok ? "No service fits" : "This page is not there"} action={<LinkButton href="/services">Show all services</LinkButton>}>
              {found.ok ? "No service has a name like that. Search for another word." : found.refusal.say}
            </EmptyState>
          )}
          {found.ok && (cursor || found.value.nextCursor) && (
            <PageLinks
              say={`${services.length} of ${names.value.length} services`}
              previousHref={cursor ? hrefOf({ q }) : null}
              nextHref={found.value.nextCursor && hrefOf({ q, cursor: found.value.nextCursor })}
            />
          )}
        </>
      )}
      {open?.ok && <ServiceDialog key={edit} service={asked?.ok ? asked.value : null} closeHref={here({})} people={open.value} services={names.value} me={actor.id} />}
      <LiveRefresh release={null} me={actor.id} at={context.now} />
    </main>
  );
}

function hrefOf(params: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
  return query.size > 0 ? `/services?${query}` : "/services";
}
