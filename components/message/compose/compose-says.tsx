"use client";

import { Button } from "@/components/ui/button/button";
import { Callout } from "@/components/ui/state/callout";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { FormErrors } from "@/components/release/field-errors";
import type { DueMessage } from "@/lib/domain/message/due";
import type { MessageView } from "@/lib/domain/message/view";
import type { Meanwhile } from "./use-send";

type ComposeSaysProps = {
  view: MessageView;
  errors: FormErrors;
  meanwhile: Meanwhile | null;
  /** A message to the same people was sent since the sender looked. */
  isBehind: boolean;
  isTyped: boolean;
  status: DueMessage["status"] | null;
  onRead: () => void;
  onBegin: () => void;
};

/** What a sender must know before writing on: somebody else was faster, it went out already, words are kept. */
export function ComposeSays({ view, errors, meanwhile, isBehind, isTyped, status, onRead, onBegin }: ComposeSaysProps) {
  const zone = useTimeZone();
  const { before, sent, message } = view;
  const clock = (at: number) => zonedParts(new Date(at), zone).clock;
  const others = meanwhile?.sent ?? (isBehind && before ? [before] : []);
  const last = others.at(-1);

  return (
    <div className="compose-says">
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      {last && (
        <Callout tone="attention" role="alert" title={`${last.who} sent a message at ${clock(last.at)}. Yours is still here; send it if it is still needed.`} action={<Button onClick={onRead}>I have read it</Button>}>
          {others.map(({ title, text, at }) => (
            <p key={at}>
              <span className="strong">{title}.</span> {text}
            </p>
          ))}
        </Callout>
      )}
      {sent && message?.moment !== "every" && !last && (
        <Callout tone="ready" title={`${sent.who} sent this at ${clock(sent.at)}. Sending it again writes to everybody once more.`} />
      )}
      {status === "skipped" && <Callout tone="in-progress" title="This one was skipped. It can still be sent." />}
      {isTyped && (
        <p className="small muted">
          What you typed is kept on this device until it is sent.{" "}
          <button type="button" className="link" onClick={onBegin}>
            {message ? "Back to the prepared words" : "Start again"}
          </button>
        </p>
      )}
    </div>
  );
}
