import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checklist } from "@/components/checklist/checklist";
import { mayRole } from "@/lib/domain/access/policy";
import { pack } from "@/lib/domain/text/packed";
import { getChecklist } from "@/lib/server/checklist/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Checklist" };

export default async function ChecklistPage({ params }: { params: Promise<{ key: string }> }) {
  const context = await requireContext();
  const { key } = await params;
  const found = await getChecklist({ key }, context);
  if (!found.ok) notFound();
  return <Checklist packed={pack(found.value)} me={{ id: context.actor.id, name: context.actor.name }} mayWaive={mayRole("waiver.ask", context.actor.role) === "yes"} />;
}
