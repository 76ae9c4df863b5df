import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { FreezeDialog } from "@/components/freeze/freeze-dialog";
import { FreezeTable } from "@/components/freeze/freeze-table";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { mayRole } from "@/lib/domain/access/policy";
import { listFreezes } from "@/lib/server/freeze/queries";
import { listServiceNames } from "@/lib/server/service/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Freezes" };

type FreezesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Times in which nothing launches; `new` and `edit` in the address open the form. */
export default async function FreezesPage({ searchParams }: FreezesPageProps) {
  const context = await requireContext();
  const { actor } = context;
  const raw = await searchParams;
  const [edit, create] = ["edit", "new"].map((name) => [raw[name] ?? ""].flat()[0]?.slice(0, 60) ?? "");
  const [found, services] = await Promise.all([listFreezes({}, context), listServiceNames({}, context)]);
  if (!found.ok || !services.ok) throw new Error("The freezes could not be read.");
  const mayEdit = mayRole("freeze.edit", actor.role) === "yes";
  const asked = found.value.find(({ id, state }) => id === edit && state !== "ended") ?? null;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="split list-head">
        <h1>Freezes</h1>
        {mayEdit && found.value.length > 0 && <Declare />}
      </div>
      {found.value.length === 0 ? (
        <EmptyState title="Nothing is frozen" action={mayEdit ? <Declare /> : undefined}>
          A freeze keeps deployments from starting for a while, such as over the year end. A waiver makes an exception; going back is never frozen.
        </EmptyState>
      ) : (
        <>
          <p className="muted">No deployment starts inside a freeze, and the gate says why. A waiver makes an exception; going back is never frozen.</p>
          <FreezeTable freezes={found.value} hrefOfEdit={mayEdit ? (id) => `/freezes?edit=${id}` : null} />
        </>
      )}
      {mayEdit && (create === "1" || asked) && <FreezeDialog key={edit} freeze={asked} services={services.value} zone={actor.timeZone} closeHref="/freezes" />}
      <LiveRefresh release={null} me={actor.id} at={context.now} />
    </main>
  );
}

function Declare() {
  return (
    <LinkButton href="/freezes?new=1" variant="primary" scroll={false}>
      <Plus className="icon" aria-hidden /> Declare a freeze
    </LinkButton>
  );
}
