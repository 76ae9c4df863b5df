import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { DeliveryWord } from "@/lib/domain/channel/channel";

/** What became of a delivery, as an icon and words, with why it did not arrive. */
export function DeliveryState({ delivery: { status, problem, at } }: { delivery: DeliveryWord }) {
  if (status === "sent") {
    return (
      <State tone="ready" small>
        <span>
          Sent <RelativeTime at={at} />
        </span>
      </State>
    );
  }
  if (status === "failed") return <State tone="blocked" small>{problem}</State>;
  return problem ? <State tone="attention" small>{`${problem} It is tried again.`}</State> : <State tone="in-progress" small>On its way</State>;
}
