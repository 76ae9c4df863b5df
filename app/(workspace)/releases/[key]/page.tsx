import { notFound } from "next/navigation";
import { Answer } from "@/components/readiness/answer";
import { LatestEvents } from "@/components/readiness/latest-events";
import { RoleTable } from "@/components/readiness/role-table";
import { SectionTable } from "@/components/readiness/section-table";
import { WayBackBar } from "@/components/readiness/way-back-bar";
import { getOverview } from "@/lib/server/readiness/queries";
import { requireContext } from "@/lib/server/session";

export default async function OverviewPage({ params }: { params: Promise<{ key: string }> }) {
  const context = await requireContext();
  const found = await getOverview({ key: (await params).key }, context);
  if (!found.ok) notFound();
  const { key, status, reasons, summary, way, escalation, sections, roles, latest } = found.value;
  const me = context.actor.id;

  return (
    <div className="with-aside">
      <div className="stack-wide">
        <Answer status={status} reasons={reasons} me={me} />
        <WayBackBar release={key} way={way} summary={summary} escalation={escalation?.name ?? null} />
        <SectionTable release={key} sections={sections} />
      </div>
      <aside className="stack-wide" aria-label="People and latest changes">
        <RoleTable roles={roles} me={me} />
        <LatestEvents release={key} events={latest} />
      </aside>
    </div>
  );
}
