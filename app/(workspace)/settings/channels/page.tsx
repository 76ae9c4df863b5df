import type { Metadata } from "next";
import { ChannelList } from "@/components/channel/channel-list";
import { ConnectForm } from "@/components/channel/connect-form";
import { TroubledList } from "@/components/channel/troubled-list";
import { LiveRefresh } from "@/components/live/live-refresh";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";
import { State } from "@/components/ui/state/state";
import { listChannels } from "@/lib/server/channel/queries";
import { getMailState, listTroubledDeliveries } from "@/lib/server/delivery/queries";
import { requireContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsPage() {
  const context = await requireContext();
  const [channels, mail, troubled] = await Promise.all([listChannels({}, context), getMailState({}, context), listTroubledDeliveries({}, context)]);
  if (!channels.ok || !mail.ok || !troubled.ok) return <NotForYou />;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="list-head">Settings</h1>
      <SettingsTabs isAdministrator />
      <section className="sheet">
        <h2>E-mail</h2>
        {mail.value.isSetUp ? (
          <State tone="ready" small>{`Goes out from ${mail.value.from} by ${mail.value.host}`}</State>
        ) : (
          <State tone="attention" small>
            {mail.value.say}
          </State>
        )}
      </section>
      <section className="sheet">
        <h2>Channels</h2>
        <div className="stack-wide">
          <div className="stack">
            <p className="small muted">Chat rooms and systems that the messages of a run can be sent to. Whoever sends one chooses among them.</p>
            {channels.value.length > 0 ? <ChannelList channels={channels.value} /> : <p className="small muted">No channel is connected yet.</p>}
          </div>
          <ConnectForm />
        </div>
      </section>
      <section className="sheet">
        <h2>What did not arrive</h2>
        {troubled.value.length > 0 ? <TroubledList deliveries={troubled.value} /> : <p className="small muted">Everything that was sent has arrived.</p>}
      </section>
      <LiveRefresh release={null} me={context.actor.id} at={context.now} />
    </main>
  );
}

function NotForYou() {
  return (
    <main id="main" className="page" tabIndex={-1}>
      <EmptyState heading="h1" title="Channels are for administrators" action={<LinkButton href="/settings">Your settings</LinkButton>}>
        An administrator connects the chat rooms and systems that messages go to. The people page shows who is one.
      </EmptyState>
    </main>
  );
}
