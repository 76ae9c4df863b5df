import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PlanEditor } from "@/components/plan/plan-editor";
import { getPlan } from "@/lib/server/plan/queries";
import { requireContext } from "@/lib/server/session";

type PlanPageProps = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const { key } = await params;
  return { title: `Plan of ${decodeURIComponent(key).toUpperCase()}` };
}

export default async function PlanPage({ params }: PlanPageProps) {
  const { key } = await params;
  const context = await requireContext();
  const found = await getPlan({ key }, context);
  if (!found.ok) notFound();
  const plan = found.value;
  return (
    <>
      <LiveRefresh release={plan.key} me={context.actor.id} number={plan.eventCount} />
      <PlanEditor plan={plan} me={context.actor.id} />
    </>
  );
}
