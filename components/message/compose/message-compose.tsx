"use client";

import { Copy, Send } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button/button";
import { toast } from "@/components/ui/floating/toast";
import { useServerClock, useServerNow } from "@/components/run/clocks/use-server-clock";
import { dueMessages, promisedUpdate } from "@/lib/domain/message/due";
import { renderMessage } from "@/lib/domain/message/render";
import { sayDue } from "@/lib/domain/message/say-due";
import { sayMessagesEnded, whatSkips } from "@/lib/domain/message/send";
import { nameMessage } from "@/lib/domain/message/title";
import { valuesOf } from "@/lib/domain/message/values";
import type { MessageView } from "@/lib/domain/message/view";
import { warningsOf } from "@/lib/domain/message/warnings";
import { isRunOpen } from "@/lib/domain/run/words";
import { DrillLine } from "@/components/run/bar/drill-line";
import { SentMessage } from "../sent/sent-message";
import { ComposeSays } from "./compose-says";
import { EstimateHint } from "./estimate-hint";
import { MessageBar } from "./message-bar";
import { NextUpdate } from "./next-update";
import { Preview } from "./preview";
import { PreviewHint } from "./preview-hint";
import { SendDialog } from "./send-dialog";
import { SkipDialog } from "./skip-dialog";
import { useCopy } from "./use-copy";
import { useMessageDraft } from "./use-message-draft";
import { useSend } from "./use-send";
import { WayList } from "./way-list";
import { WordsForm } from "./words-form";

/** A message of a run: its words, whom it reaches, exactly what goes out, and what became of the one before. */
export function MessageCompose({ view, me }: { view: MessageView; me: string }) {
  const { run, message, audience, state, plan } = view;
  const now = useServerNow(useServerClock(view.readAt), view.readAt);
  const { draft, isTyped, change, begin } = useMessageDraft(view, me);
  const [seen, setSeen] = useState(state.sent.length);
  // What goes to others does not make these words old.
  const isBehind = state.sent.slice(seen).some((each) => each.audience === audience);
  const [asking, setAsking] = useState<"send" | "skip" | null>(null);
  const copy = useCopy();
  const ways = view.ways.filter(({ id }) => draft.ways.includes(id));
  const { check, send, errors, meanwhile, readMeanwhile } = useSend({ run, planMessageId: message?.id ?? null, audience }, (count) => {
    toast(state.isDrill ? "Recorded; nothing went outside" : ways.length > 0 ? `Sent to ${sayWays(ways.length)}` : "Recorded as sent", { tone: "ready" });
    setSeen(count);
    begin();
  });

  const due = message ? dueMessages(state, plan, now).find(({ messageId }) => messageId === message.id) : promised();
  const name = message ? nameMessage(message) : `Message for ${audience === "external" ? "customers" : "the team"}`;
  const nextUpdateAt = draft.nextMinutes === null ? null : now + draft.nextMinutes * 60_000;
  const values = valuesOf({ state, plan, release: view.release, zone: view.workspace.timeZone, now, nextUpdateAt });
  const [title, text] = [renderMessage(draft.title, values), renderMessage(draft.text, values)];
  const { warnings, isClean } = warningsOf(draft, values, view);
  const isOpen = isRunOpen(state.status);
  const whyNot = !isOpen ? sayMessagesEnded : view.maySend ? undefined : "Your role does not allow you to send messages. Ask its owner, or an engineer.";
  const owner = due?.ownerId && due.ownerId !== me ? (view.people.find(({ id }) => id === due.ownerId)?.name ?? null) : null;
  const skips = message && whatSkips(state, plan, { planMessageId: message.id, reason: "" }, now);
  const whyNotSkip = !skips?.ok ? skips?.refusal.say : skips.value.length === 0 ? "This one is skipped already." : undefined;
  const skip = message && isOpen && view.maySend && <Button notYet={whyNotSkip} onClick={() => setAsking("skip")}>Skip this one</Button>;

  function promised() {
    const update = promisedUpdate(state, plan, audience);
    return update && { ...update, status: now > update.dueAt ? ("overdue" as const) : ("due" as const) };
  }
  const copyAll = () => void copy(`${title.text}\n\n${text.text}`);
  const ask = () => check(draft) && setAsking("send");
  const says = <ComposeSays view={view} errors={errors} meanwhile={meanwhile} isBehind={isBehind} isTyped={isTyped} status={due?.status ?? null} onRead={() => { setSeen(Math.max(state.sent.length, meanwhile?.count ?? 0)); readMeanwhile(); }} onBegin={begin} />;

  return (
    <main id="main" className="war" tabIndex={-1}>
      <MessageBar view={view} title={name} due={due ? sayDue(due, now) : null} now={now}>
        <span className="desk-only">{skip}</span>
      </MessageBar>
      {state.isDrill && <DrillLine>Nothing goes outside. This is what would.</DrillLine>}
      <div className="compose">
        {says}
        <div className="stack-wide">
          <section>
            <div className="section-head">
              <h2>What it says</h2>
              {message && <span className="small muted">Prepared{message.ownerId && ` for ${view.people.find(({ id }) => id === message.ownerId)?.name ?? "somebody who left"}`}, plan version {plan.version}</span>}
            </div>
            <WordsForm draft={draft} values={values} errors={errors.fields} onChange={change} />
            <EstimateHint view={view} now={now} text={draft.text} />
          </section>
          <section>
            <div className="section-head">
              <h2>Who gets it</h2>
              <span className="small muted">{audience === "external" ? "Customers" : message?.receivers || "The team"}</span>
            </div>
            <WayList ways={view.ways} chosen={draft.ways} error={errors.fields.ways} onChoose={(next) => change({ ways: next })} />
          </section>
          <section>
            <div className="section-head"><h2>Then</h2></div>
            <NextUpdate draft={draft} now={now} people={view.people} me={me} errors={errors.fields} onChange={change} />
          </section>
          {skip && <div className="phone-only">{skip}</div>}
        </div>

        <section aria-labelledby="preview">
          <div className="section-head"><h2 id="preview">Exactly what {state.isDrill ? "would go" : "goes"} out</h2></div>
          <Preview view={view} title={title} text={text} ways={ways} now={now} />
          <PreviewHint hasFilled={title.filled.length + text.filled.length > 0} warnings={warnings} isClean={isClean} />
          <div className="cluster desk-only compose-send">
            <Button variant="primary" size="large" notYet={whyNot} onClick={ask}>
              <Send className="icon" aria-hidden /> {ways.length > 0 && !state.isDrill ? `Send to ${sayWays(ways.length)}` : "Record as sent"}
            </Button>
            <Button size="large" onClick={copyAll}>
              <Copy className="icon" aria-hidden /> Copy the text
            </Button>
          </div>
          {view.before && (
            <div className="compose-before">
              <SentMessage sent={view.before} isDrill={state.isDrill} now={now} mayTry={view.maySend} head={(clock) => `${view.before?.id === view.sent?.id && message?.moment !== "every" ? "Sent" : "The one before"}, ${clock}`} />
            </div>
          )}
        </section>
      </div>
      <div className="touch-bar phone-only">
        <Button variant="primary" size="touch" notYet={whyNot} onClick={ask}>
          <Send className="icon icon-lg" aria-hidden /> {ways.length > 0 && !state.isDrill ? `Send to ${ways.length}` : "Record as sent"}
        </Button>
        <Button size="touch" onClick={copyAll}>
          <Copy className="icon icon-lg" aria-hidden />
          <span className="visually-hidden">Copy the text</span>
        </Button>
      </div>
      {asking === "send" && <SendDialog title={title.text} ways={ways} isDrill={state.isDrill} warnings={warnings} from={owner} onClose={() => setAsking(null)} onSend={() => send(draft, isBehind ? seen : state.sent.length)} />}
      {asking === "skip" && message && (
        <SkipDialog
          run={run}
          planMessageId={message.id}
          name={name}
          comesBack={message.moment === "every"}
          onClose={() => setAsking(null)}
          onSkipped={() => {
            setAsking(null);
            toast(`${name} skipped`);
          }}
        />
      )}
    </main>
  );
}

function sayWays(count: number): string {
  return count === 1 ? "1 channel" : `${count} channels`;
}
