"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { State } from "@/components/ui/state/state";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { retryDeliveryAction } from "@/lib/actions/delivery";
import type { TroubledDelivery } from "@/lib/domain/delivery/view";

/** What did not arrive or is being tried again, each with why and a way to try it now. */
export function TroubledList({ deliveries }: { deliveries: readonly TroubledDelivery[] }) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);

  async function retry({ id, to }: TroubledDelivery) {
    setBusy(id);
    try {
      const result = await retryDeliveryAction({ deliveryId: id });
      toast(result.ok ? `It is being sent to ${to}.` : result.refusal.say, result.ok ? {} : { tone: "blocked" });
    } catch {
      toast("The server did not answer. Try again in a moment.", { tone: "attention" });
    }
    setBusy(null);
    router.refresh();
  }

  return (
    <ul className="rows rows-top">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="channel small">
          <div className="channel-name">
            <span className="strong">{delivery.subject}</span>
            <span className="block faint">
              To {delivery.to}, <RelativeTime at={delivery.queuedAt} />
            </span>
          </div>
          <div>
            <State tone={delivery.status === "failed" ? "blocked" : "attention"} small>
              {delivery.problem}
            </State>
            <span className="block faint">
              {delivery.tries === 1 ? "Tried once" : `Tried ${delivery.tries} times`}
              {delivery.nextTryAt && (
                <>
                  , again <RelativeTime at={delivery.nextTryAt} form="distance" />
                </>
              )}
            </span>
          </div>
          <div className="cluster channel-does">
            <Button busy={busy === delivery.id} aria-label={`Try now: ${delivery.subject} to ${delivery.to}`} onClick={() => void retry(delivery)}>
              Try now
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
