"use client";

import type { ReactNode } from "react";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import { listWords } from "@/lib/domain/readiness/input";
import type { SentView } from "@/lib/domain/message/view";
import { WayTakenLine } from "./way-taken-line";

type SentMessageProps = { sent: SentView; head: (clock: string) => ReactNode; now: number; mayTry: boolean; withText?: boolean; /** Of a rehearsal: it reached nobody. */ isDrill?: boolean };

/** A message that went out: who sent it when, and what became of each way. */
export function SentMessage({ sent, head, now, mayTry, withText, isDrill }: SentMessageProps) {
  const zone = useTimeZone();
  const { clock } = zonedParts(new Date(sent.at), zone);
  return (
    <>
      <div className="section-head">
        <h3>{head(clock)}</h3>
        <span className="small faint push">{sent.who}</span>
      </div>
      {withText && (
        <div className="sent-text">
          <p className="strong">{sent.title}</p>
          <p>{sent.text}</p>
        </div>
      )}
      {isDrill ? (
        <p className="run-empty">A drill: nothing went outside.{sent.ways.length > 0 && ` It would have gone to ${listWords(sent.ways.map(({ name }) => name))}.`}</p>
      ) : sent.ways.length === 0 ? (
        <p className="run-empty">Nothing was sent from here: {sent.who} passed the text on.</p>
      ) : (
        <ul>
          {sent.ways.map((taken) => (
            <WayTakenLine key={taken.way} taken={taken} now={now} mayTry={mayTry} />
          ))}
        </ul>
      )}
    </>
  );
}
