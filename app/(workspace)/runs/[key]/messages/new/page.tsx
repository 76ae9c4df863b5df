import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveRefresh } from "@/components/live/live-refresh";
import { MessageCompose } from "@/components/message/compose/message-compose";
import { getMessage } from "@/lib/server/message/queries";
import { requireContext } from "@/lib/server/session";

type NewMessagePageProps = { params: Promise<{ key: string }>; searchParams: Promise<{ audience?: string }> };

export async function generateMetadata({ params }: NewMessagePageProps): Promise<Metadata> {
  return { title: `New message of ${(await params).key.toUpperCase()}` };
}

/** A message that nobody prepared: to customers, or with `?audience=internal` to the team. */
export default async function NewMessagePage({ params, searchParams }: NewMessagePageProps) {
  const context = await requireContext();
  const audience = (await searchParams).audience === "internal" ? "internal" : "external";
  const found = await getMessage({ run: (await params).key, planMessageId: null, audience }, context);
  if (!found.ok) notFound();
  const view = found.value;
  return (
    <>
      <MessageCompose key={audience} view={view} me={context.actor.id} />
      <LiveRefresh release={view.release.key} me={context.actor.id} number={view.number} />
    </>
  );
}
