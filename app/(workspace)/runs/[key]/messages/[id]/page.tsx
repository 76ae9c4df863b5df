import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LiveRefresh } from "@/components/live/live-refresh";
import { MessageCompose } from "@/components/message/compose/message-compose";
import { nameMessage } from "@/lib/domain/message/title";
import { getMessage } from "@/lib/server/message/queries";
import { requireContext } from "@/lib/server/session";

type MessagePageProps = { params: Promise<{ key: string; id: string }> };

// The title and the screen read it once.
const readMessage = cache(async (key: string, id: string) => getMessage({ run: key, planMessageId: id }, await requireContext()));

export async function generateMetadata({ params }: MessagePageProps): Promise<Metadata> {
  const { key, id } = await params;
  const found = await readMessage(key, id);
  return { title: found.ok && found.value.message ? `${nameMessage(found.value.message)}, ${found.value.run}` : "Not found" };
}

export default async function MessagePage({ params }: MessagePageProps) {
  const { key, id } = await params;
  const { actor } = await requireContext();
  const found = await readMessage(key, id);
  if (!found.ok) notFound();
  const view = found.value;
  return (
    <>
      <MessageCompose key={id} view={view} me={actor.id} />
      <LiveRefresh release={view.release.key} me={actor.id} number={view.number} />
    </>
  );
}
