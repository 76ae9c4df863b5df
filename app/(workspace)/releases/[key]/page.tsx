import { notFound } from "next/navigation";
import { FrozenLaunch } from "@/components/freeze/frozen-launch";
import { Answer } from "@/components/readiness/answer";
import { LatestEvents } from "@/components/readiness/latest-events";
import { ProofLine } from "@/components/readiness/proof-line";
import { RoleTable } from "@/components/readiness/role-table";
import { SectionTable } from "@/components/readiness/section-table";
import { WayBackBar } from "@/components/readiness/way-back-bar";
import { AskWaiverButton } from "@/components/waiver/ask-waiver-button";
import { WaiverTable } from "@/components/waiver/waiver-table";
import { mayRole } from "@/lib/domain/access/policy";
import { isOpen } from "@/lib/domain/release/status";
import type { BlockerView } from "@/lib/domain/release/view";
import { isWaivable } from "@/lib/domain/waiver/waiver";
import { getOverview } from "@/lib/server/readiness/queries";
import { requireContext } from "@/lib/server/session";
import { listWaivers } from "@/lib/server/waiver/queries";

export default async function OverviewPage({ params }: { params: Promise<{ key: string }> }) {
  const context = await requireContext();
  const asked = (await params).key;
  const [found, waivers] = await Promise.all([getOverview({ key: asked }, context), listWaivers({ key: asked }, context)]);
  if (!found.ok || !waivers.ok) notFound();
  const { key, status, reasons, frozen, proof, waived, summary, way, escalation, sections, roles, latest } = found.value;
  const me = context.actor.id;
  const mayAsk = isOpen(status) && mayRole("waiver.ask", context.actor.role) === "yes";
  const waits = ({ code, field, say }: BlockerView) => waivers.value.some((each) => each.state === "asked" && each.code === code && each.field === field && each.say === say);

  function waive(blocker: BlockerView) {
    if (!isWaivable(blocker.code)) return null;
    if (waits(blocker)) return <a className="link" href="#waivers">A waiver is asked</a>;
    return mayAsk ? <AskWaiverButton release={key} blocker={{ code: blocker.code, field: blocker.field, say: blocker.say }} /> : null;
  }

  return (
    <div className="with-aside">
      <div className="stack-wide">
        <Answer status={status} reasons={reasons} me={me} waive={waive} />
        {frozen.map((blocker) => (
          <FrozenLaunch key={blocker.field} say={blocker.say} action={waive(blocker)} />
        ))}
        {isOpen(status) && <ProofLine release={key} proof={proof} waived={waived} />}
        <WayBackBar release={key} way={way} summary={summary} escalation={escalation?.name ?? null} />
        <SectionTable release={key} sections={sections} />
        <WaiverTable release={key} waivers={waivers.value} />
      </div>
      <aside className="stack-wide" aria-label="People and latest changes">
        <RoleTable roles={roles} me={me} />
        <LatestEvents release={key} events={latest} />
      </aside>
    </div>
  );
}
