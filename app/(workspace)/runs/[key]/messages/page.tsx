import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveRefresh } from "@/components/live/live-refresh";
import { MessageList } from "@/components/message/sent/message-list";
import { listMessages } from "@/lib/server/message/queries";
import { requireContext } from "@/lib/server/session";

type MessagesPageProps = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: MessagesPageProps): Promise<Metadata> {
  return { title: `Messages of ${(await params).key.toUpperCase()}` };
}

export default async function MessagesPage({ params }: MessagesPageProps) {
  const context = await requireContext();
  const found = await listMessages({ run: (await params).key }, context);
  if (!found.ok) notFound();
  const view = found.value;
  return (
    <>
      <MessageList view={view} />
      <LiveRefresh release={view.release.key} me={context.actor.id} number={view.number} />
    </>
  );
}
