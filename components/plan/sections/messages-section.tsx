"use client";

import { messageVariables, audienceNames, channelNames } from "@/lib/domain/plan/words";
import type { Message } from "@/lib/domain/plan/document";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { InlineCode } from "../parts/inline-code";
import { RowList } from "../rows/row-list";
import { RowOpener } from "../rows/row-opener";
import { SectionFrame } from "../parts/section-frame";
import { useRows } from "../rows/use-rows";

const moments = { declared: "Declared", started: "Started", every: "Every", recovered: "Recovered" } as const;
const variables = messageVariables.map((name) => `{${name}}`).join(" ");

export function MessagesSection() {
  const { setOpen, nameOf } = usePlan();
  const rows = useRows<Message>("messages", "items");

  function add() {
    const id = newId();
    rows.add({ id, audience: "internal", receivers: "", channel: "chat", moment: "declared", everyMinutes: null, text: "", ownerId: null });
    setOpen(`messages/${id}`);
  }

  return (
    <SectionFrame section="messages" lead="The words are written now, while there is time. Customers hear from us if they would notice." add={{ label: "Add message", onAdd: add }}>
      <dl>
        <div className="question"><dt>Would customers notice?</dt><dd><PlanField path="messages/customersNotice" labelHidden /></dd></div>
        <div className="question"><dt>Where responders talk</dt><dd><PlanField path="messages/respondersChannel" labelHidden placeholder="#checkout-rollback" /></dd></div>
        <div className="question"><dt>Goodwill</dt><dd><LongText path="messages/goodwill" hint="What customers are offered if the outage outlasts the window." /></dd></div>
      </dl>
      <RowList
        section="messages"
        one="Message"
        rows={rows}
        look="line-message"
        line={(message, _, path) => (
          <>
            <span>{message.moment === "every" ? `Every ${message.everyMinutes ?? "…"} min` : moments[message.moment]}</span>
            <span className="muted">{message.receivers || audienceNames[message.audience]}<br /><span className="faint">{channelNames[message.channel]}</span></span>
            <span><RowOpener path={path} empty="A message without a text">{message.text.trim() && <InlineCode text={message.text} />}</RowOpener></span>
            <span className="owner">{message.ownerId ? nameOf(message.ownerId) : <span className="muted">No owner yet</span>}</span>
          </>
        )}
        form={(message, path) => (
          <>
            <PlanField path={`${path}/audience`} className="span-3" sideBySide />
            <PlanField path={`${path}/receivers`} className="span-3" placeholder="Leadership, support" />
            <PlanField path={`${path}/channel`} className="span-2" />
            <PlanField path={`${path}/moment`} className="span-2" />
            {message.moment === "every" && <PlanField path={`${path}/everyMinutes`} label="Minutes" />}
            <PlanField path={`${path}/ownerId`} className={message.moment === "every" ? "" : "span-2"} />
            <PlanField path={`${path}/text`} className="span-6" hint={<>Filled in when it is sent: <code>{variables}</code></>} />
          </>
        )}
      />
    </SectionFrame>
  );
}
