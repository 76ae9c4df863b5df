"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { ConfirmDialog } from "@/components/ui/floating/confirm-dialog";
import { toast } from "@/components/ui/floating/toast";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { removeChannelAction, testChannelAction } from "@/lib/actions/channel";
import { channelKindNames, type ChannelRow } from "@/lib/domain/channel/channel";
import type { Result } from "@/lib/domain/result/result";
import { DeliveryState } from "./delivery-state";

/** The connected channels, with what became of the latest message of each. */
export function ChannelList({ channels }: { channels: readonly ChannelRow[] }) {
  const router = useRouter();
  const [asked, setAsked] = useState<ChannelRow | null>(null);
  const [testing, setTesting] = useState<string | null>(null);

  async function call(verb: () => Promise<Result<unknown>>, said: string) {
    try {
      const result = await verb();
      toast(result.ok ? said : result.refusal.say, result.ok ? {} : { tone: "blocked" });
    } catch {
      toast("The server did not answer. Nothing was changed; try again in a moment.", { tone: "attention" });
    }
    router.refresh();
  }

  async function test({ id, name }: ChannelRow) {
    setTesting(id);
    await call(() => testChannelAction({ channelId: id }), `A test is on its way to ${name}.`);
    setTesting(null);
  }

  return (
    <>
      <ul className="rows rows-top">
        {channels.map((channel) => (
          <li key={channel.id} className="channel small">
            <div className="channel-name">
              <span className="strong">{channel.name}</span>
              <span className="block faint">
                {channelKindNames[channel.kind]} at {channel.host}
              </span>
              <span className="block faint">
                Connected by {channel.connectedBy} <RelativeTime at={channel.connectedAt} />
              </span>
            </div>
            <div>
              {channel.latest ? <DeliveryState delivery={channel.latest} /> : <span className="muted">Nothing sent yet</span>}
              {channel.waiting > 1 && <span className="block faint">{channel.waiting} messages wait</span>}
            </div>
            <div className="cluster channel-does">
              <Button busy={testing === channel.id} aria-label={`Send a test to ${channel.name}`} onClick={() => void test(channel)}>
                Send a test
              </Button>
              <Button aria-label={`Remove ${channel.name}`} onClick={() => setAsked(channel)}>
                Remove
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpen={(open) => open || setAsked(null)}
        title={`Remove the channel “${asked?.name}”?`}
        confirm="Remove the channel"
        onConfirm={async () => {
          if (asked) await call(() => removeChannelAction({ channelId: asked.id }), `The channel “${asked.name}” is removed.`);
        }}
      >
        {asked && asked.waiting > 0 ? `${asked.waiting === 1 ? "The message that waits" : `The ${asked.waiting} messages that wait`} for it will not be sent. ` : ""}
        Its address is forgotten. It can be connected again with the address at hand.
      </ConfirmDialog>
    </>
  );
}
