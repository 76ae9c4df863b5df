import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanEditor } from "@/components/plan/plan-editor";
import { getPlan } from "@/lib/server/plan/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Plan" };

export default async function PlanPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const context = await requireContext();
  const found = await getPlan({ key }, context);
  if (!found.ok) notFound();
  return <PlanEditor plan={found.value} me={context.actor.id} />;
}
