import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checklist } from "@/components/checklist/checklist";
import { mayRole } from "@/lib/domain/access/policy";
import { pack } from "@/lib/domain/text/packed";
import { getChecklist } from "@/lib/server/checklist/queries";
import { requireContext } from "@/lib/server/session";

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Checklist of ${(await params).key.toUpperCase()}` };
}

export default async function ChecklistPage({ params }: Props) {
  const context = await requireContext();
  const { key } = await params;
  const found = await getChecklist({ key }, context);
  if (!found.ok) notFound();
  return <Checklist packed={pack(found.value)} me={{ id: context.actor.id, name: context.actor.name }} mayWaive={mayRole("waiver.ask", context.actor.role) === "yes"} />;
}
