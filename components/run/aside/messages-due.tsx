"use client";

import { CircleSlash, Clock } from "lucide-react";
import { Link } from "@/components/ui/page/link";
import { LinkButton } from "@/components/ui/button/link-button";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { type DueMessage, dueMessages } from "@/lib/domain/message/due";
import { isRunOpen } from "@/lib/domain/run/words";
import { useRun, useRunNow } from "../run-context";

const order: Record<DueMessage["status"], number> = { overdue: 0, due: 1, later: 2, sent: 3, skipped: 4 };

/** The prepared messages, what is due first; each leads to where it is looked at and sent. */
export function MessagesDue() {
  const { view, state, plan } = useRun();
  const now = useRunNow();
  const messages = dueMessages(state, plan, now)
    // An ended run owes nobody a message.
    .filter(({ status }) => isRunOpen(state.status) || status === "sent" || status === "skipped")
    .toSorted((a, b) => order[a.status] - order[b.status] || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  return (
    <section aria-label="Messages due">
      <div className="section-head">
        <h3>Messages due</h3>
        <Link className="link small push" href={`/runs/${view.key}/messages`}>{messages.length === 0 ? "Write one" : "What was sent"}</Link>
      </div>
      {messages.length === 0 && <p className="run-empty">{isRunOpen(state.status) ? "The plan prepares no messages." : "No message was sent."}</p>}
      <ul>
        {messages.map((message) => (
          <MessageLine key={message.messageId} message={message} now={now} />
        ))}
      </ul>
    </section>
  );
}

function MessageLine({ message, now }: { message: DueMessage; now: number }) {
  const { view, me, nameOf } = useRun();
  const zone = useTimeZone();
  const { messageId, title, status, dueAt, sentAt, ownerId } = message;
  const owner = ownerId === null ? "nobody" : ownerId === me.id ? "you" : nameOf(ownerId);
  const isOpen = status === "due" || status === "overdue";
  const word = isOpen && ownerId !== me.id ? "Take over" : "Preview";
  return (
    <li className="message">
      <MessageIcon status={status} />
      <span>
        <span className={status === "sent" || status === "skipped" ? undefined : "strong"}>{title}</span>
        <br />
        <span className={status === "overdue" ? "attention" : status === "due" ? "muted" : "faint"}>{sayDue()}</span> <span className="faint">{owner}</span>
      </span>
      {status !== "skipped" && status !== "sent" && (
        <LinkButton href={`/runs/${view.key}/messages/${messageId}`} aria-label={`${word}: ${title}`}>
          {word}
        </LinkButton>
      )}
    </li>
  );

  function sayDue(): string {
    const away = dueAt === null ? 0 : Math.abs(dueAt - now) / 60_000;
    const amount = away < 1 ? "under 1 min" : sayMinutes(Math.floor(away));
    if (status === "sent") return `sent ${sentAt === undefined ? "" : zonedParts(new Date(sentAt), zone).clock}`;
    if (status === "skipped") return "skipped";
    if (status === "overdue") return `${amount} overdue`;
    if (dueAt !== null) return `${status === "due" ? "due" : "next due"} in ${amount}`;
    return "later";
  }
}

function MessageIcon({ status }: { status: DueMessage["status"] }) {
  if (status === "overdue") return <ToneIcon tone="attention" coloured />;
  if (status === "sent") return <ToneIcon tone="ready" coloured />;
  return status === "skipped" ? <CircleSlash className="icon faint" aria-hidden /> : <Clock className="icon faint" aria-hidden />;
}
