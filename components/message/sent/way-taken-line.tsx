"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { tryDeliveryAction } from "@/lib/actions/message";
import { sayNextTry, sayTaken } from "@/lib/domain/message/say-taken";
import { wallTime } from "@/lib/domain/time/zoned";
import type { OpenDelivery, WayTaken } from "@/lib/domain/message/view";

type WayTakenLineProps = { taken: WayTaken; now: number; mayTry: boolean };

/** One way of a sent message: how many it reached, and those that it did not. */
export function WayTakenLine({ taken, now, mayTry }: WayTakenLineProps) {
  const zone = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  const { tone, say, next } = sayTaken(taken, now, (at) => sayTime(at, zone));
  const { open, name } = taken;
  const [only] = open;
  const isOne = taken.sent + taken.queued + taken.failed === 1;

  return (
    <li className="message">
      <ToneIcon tone={tone} coloured />
      <span>
        <span className={tone === "attention" ? "strong" : undefined}>{name}</span>
        <br />
        <span className={tone === "attention" ? "attention" : "faint"}>{say}</span> {next && <span className="faint">{next}</span>}
      </span>
      {isOne && only && mayTry ? (
        <TryNow delivery={only} name={name} />
      ) : open.length > 0 ? (
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide" : "Show"}<span className="visually-hidden"> what did not arrive by {name}</span>
        </button>
      ) : (
        <span />
      )}
      {isOpen && (
        <ul className="receivers">
          {open.map((delivery) => (
            <li key={delivery.id}>
              <span>
                {delivery.address || name}
                <br />
                <span className="attention">{delivery.problem}</span> <span className="faint">{sayNextTry(delivery, now)}</span>
              </span>
              {mayTry && <TryNow delivery={delivery} name={delivery.address || name} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function TryNow({ delivery, name }: { delivery: OpenDelivery; name: string }) {
  const [busy, setBusy] = useState(false);

  async function tryNow() {
    setBusy(true);
    const answer = await tryDeliveryAction({ deliveryId: delivery.id }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) toast(answer ? answer.refusal.say : "The server did not answer. Try again in a moment.", { tone: "attention" });
  }

  return (
    <Button busy={busy} onClick={() => void tryNow()} aria-label={`Try now: ${name}`}>
      Try now
    </Button>
  );
}

/** With seconds: what became of a message is a matter of them. */
function sayTime(at: number, zone: string): string {
  const seconds = String(new Date(at).getUTCSeconds()).padStart(2, "0");
  return `${wallTime(new Date(at), zone).time}:${seconds}`;
}
