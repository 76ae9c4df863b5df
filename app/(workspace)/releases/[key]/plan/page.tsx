import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LessonShown } from "@/components/plan/parts/lesson-shown";
import { PlanEditor } from "@/components/plan/plan-editor";
import { getOpenLesson } from "@/lib/server/drill/queries";
import { getPlan } from "@/lib/server/plan/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Plan" };

type PlanPageProps = { params: Promise<{ key: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `lesson` in the address is what a drill taught, and is taken in here. */
export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const [{ key }, { lesson }] = await Promise.all([params, searchParams]);
  const context = await requireContext();
  const found = await getPlan({ key }, context);
  if (!found.ok) notFound();
  const learned = typeof lesson === "string" ? await getOpenLesson({ release: key, lessonId: lesson }, context) : null;
  return (
    <>
      {learned?.ok && <LessonShown release={found.value.key} lesson={learned.value} />}
      <PlanEditor plan={found.value} me={context.actor.id} />
    </>
  );
}
