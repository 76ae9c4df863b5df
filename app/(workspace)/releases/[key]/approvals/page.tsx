import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerList } from "@/components/approval/answer-list";
import { ApprovalsAnswer } from "@/components/approval/approvals-answer";
import { ApproverList } from "@/components/approval/approver-list";
import { ChangedSince } from "@/components/approval/changed-since";
import { RehearsedFacts } from "@/components/approval/rehearsed-facts";
import { YourAnswer } from "@/components/approval/your-answer";
import { LintList } from "@/components/lint/lint-list";
import { WaiverTable } from "@/components/waiver/waiver-table";
import { getApprovals } from "@/lib/server/approval/queries";
import { getLint } from "@/lib/server/lint/queries";
import { requireContext } from "@/lib/server/session";
import { listWaivers } from "@/lib/server/waiver/queries";

export const metadata: Metadata = { title: "Approvals" };

/** Whose turn it is, what changed since they last agreed, what was found and rehearsed; the answer at the end of what is read. */
export default async function ApprovalsPage({ params }: { params: Promise<{ key: string }> }) {
  const context = await requireContext();
  const { key } = await params;
  const [found, lint, waivers] = await Promise.all([getApprovals({ key }, context), getLint({ key }, context), listWaivers({ key }, context)]);
  if (!found.ok || !lint.ok || !waivers.ok) notFound();
  const view = found.value;

  return (
    <div className="with-aside">
      <div className="stack-wide">
        <ApprovalsAnswer view={view} />
        {view.since && <ChangedSince release={view.key} since={view.since} version={view.version} />}
        <LintList lint={lint.value} />
        {(view.places.length > 0 || view.whyNotAnswer !== null) && <YourAnswer view={view} />}
        <AnswerList answers={view.answers} />
        <WaiverTable release={view.key} waivers={waivers.value} />
      </div>
      <aside className="stack-wide" aria-label="Who approves, and what was rehearsed">
        <ApproverList view={view} me={context.actor.id} />
        <RehearsedFacts release={view.key} rehearsed={view.rehearsed} />
      </aside>
    </div>
  );
}
