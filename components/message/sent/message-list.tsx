"use client";

import { Clock, Plus } from "lucide-react";
import { LinkButton } from "@/components/ui/button/link-button";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { useServerClock, useServerNow } from "@/components/run/clocks/use-server-clock";
import { DrillLine } from "@/components/run/bar/drill-line";
import { type DueMessage, dueMessages } from "@/lib/domain/message/due";
import { sayDue } from "@/lib/domain/message/say-due";
import type { MessagesView } from "@/lib/domain/message/view";
import { audienceNames } from "@/lib/domain/plan/words";
import { isRunOpen } from "@/lib/domain/run/words";
import { MessageBar } from "../compose/message-bar";
import { SentMessage } from "./sent-message";

/** All messages of a run: what the plan prepared, and what went out with what became of it. */
export function MessageList({ view }: { view: MessagesView }) {
  const { run, state, plan, sent, people } = view;
  const now = useServerNow(useServerClock(view.readAt), view.readAt);
  const due = dueMessages(state, plan, now);
  const isOpen = isRunOpen(state.status);

  return (
    <main id="main" className="war" tabIndex={-1}>
      <MessageBar view={view} title="Messages" due={null} now={now} />
      {state.isDrill && <DrillLine>Nothing goes outside. This is what would.</DrillLine>}
      <div className="compose">
        <section>
          <div className="section-head">
            <h2>Prepared</h2>
            <span className="small muted">Plan version {plan.version}</span>
          </div>
          {due.length === 0 && <p className="run-empty">The plan prepares no messages.</p>}
          <ul>
            {due.map((message) => (
              <PreparedLine key={message.messageId} run={run} message={message} now={now} isOpen={isOpen} owner={people.find(({ id }) => id === message.ownerId)?.name ?? null} />
            ))}
          </ul>
          {isOpen && view.maySend && (
            <div className="cluster compose-send">
              <LinkButton href={`/runs/${run}/messages/new`}><Plus className="icon" aria-hidden /> Write to customers</LinkButton>
              <LinkButton href={`/runs/${run}/messages/new?audience=internal`}><Plus className="icon" aria-hidden /> Write to the team</LinkButton>
            </div>
          )}
        </section>
        <section>
          <div className="section-head"><h2>Sent</h2></div>
          {sent.length === 0 && <p className="run-empty">Nothing was sent so far.</p>}
          <ul className="messages-sent">
            {sent.map((each) => (
              <li key={each.id}>
                <SentMessage sent={each} isDrill={state.isDrill} now={now} mayTry={view.maySend} withText head={(clock) => `${audienceNames[each.audience]}, ${clock}`} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

function PreparedLine({ run, message, now, isOpen, owner }: { run: string; message: DueMessage; now: number; isOpen: boolean; owner: string | null }) {
  const { tone, say } = sayDue(message, now);
  return (
    <li className="message">
      {tone === "neutral" ? <Clock className="icon faint" aria-hidden /> : <ToneIcon tone={tone} coloured />}
      <span>
        <span className="strong">{message.title}</span>
        <br />
        <span className={tone === "attention" ? "attention" : "muted"}>{say}</span> <span className="faint">{owner ?? "nobody"}</span>
      </span>
      {isOpen ? <LinkButton href={`/runs/${run}/messages/${message.messageId}`} aria-label={`Open: ${message.title}`}>Open</LinkButton> : <span />}
    </li>
  );
}
