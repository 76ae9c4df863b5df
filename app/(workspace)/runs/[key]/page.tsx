import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LiveRefresh } from "@/components/live/live-refresh";
import { WarRoom } from "@/components/run/war-room";
import { getRun } from "@/lib/server/run/queries";
import { requireContext } from "@/lib/server/session";

type RunPageProps = { params: Promise<{ key: string }> };

// The title and the screen read it once.
const readRun = cache(async (key: string) => getRun({ run: key }, await requireContext()));

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  const found = await readRun((await params).key);
  return { title: found.ok ? `${found.value.state.isDrill ? "Drill" : "Run"} of ${found.value.release.name}, ${found.value.key}` : "Not found" };
}

export default async function RunPage({ params }: RunPageProps) {
  const { actor } = await requireContext();
  const found = await readRun((await params).key);
  if (!found.ok) notFound();
  const run = found.value;
  return (
    <>
      <WarRoom key={run.key} view={run} me={{ id: actor.id, name: actor.name }} />
      <LiveRefresh release={run.release.key} me={actor.id} number={run.timeline[0]?.number} />
    </>
  );
}
