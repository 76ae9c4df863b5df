"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Choices } from "@/components/ui/field/choices";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { giveApprovalAction } from "@/lib/actions/approval";
import { type ApprovalAnswer, approvalAnswerNames, approvalAnswers } from "@/lib/domain/approval/approval";
import type { ApprovalsView } from "@/lib/domain/approval/view";

type AnswerFormProps = { release: string; version: number; places: ApprovalsView["places"] };

const labels: Record<ApprovalAnswer, string> = { yes: "Comment", afterChanges: "What has to change", no: "Why not" };
const confirms: Record<ApprovalAnswer, string> = { yes: "Agree", afterChanges: "Ask for these changes", no: "Say no" };
const done: Record<ApprovalAnswer, string> = { yes: "You agreed to", afterChanges: "You asked for changes to", no: "You said no to" };

/** Yes, yes after changes, or no: to this version, in one's own place or in that of somebody who is away. */
export function AnswerForm({ release, version, places }: AnswerFormProps) {
  const [placeId, setPlace] = useState(places[0]?.id ?? null);
  const place = places.find(({ id }) => id === placeId) ?? places[0];
  const [answer, setAnswer] = useState<ApprovalAnswer>("yes");
  const [comment, setComment] = useState("");
  const send = (said: ApprovalAnswer, words: string) => giveApprovalAction({ release, version, answer: said, comment: words, forId: place?.id ?? null });
  const finish = ({ answer: given }: { answer: ApprovalAnswer }) => {
    toast(`${done[given]} version ${version}.`);
    setComment("");
  };
  const { submit, busy, errors } = useSubmit(() => send(answer, comment), finish);
  const once = useSubmit(() => send("yes", ""), finish);
  const say = errors.say ?? once.errors.say;

  return (
    <form className="stack answer-form" method="post" onSubmit={submit} noValidate>
      {say && <Callout tone="blocked" title={say} role="alert" />}
      {place?.asked && (
        <Callout tone="attention" title={`You asked for this: “${place.asked}”`} action={<Button variant="primary" busy={once.busy} onClick={() => void once.submit()}>It is done: agree</Button>}>
          Read what changed above; one click is enough.
        </Callout>
      )}
      {places.length > 1 && (
        <Field label="In whose place">
          <Choices options={places.map(({ id, name }) => ({ value: id ?? "", label: id === null ? "Mine" : `For ${name}` }))} value={placeId ?? ""} onValue={(id) => setPlace(id === "" ? null : id)} />
        </Field>
      )}
      {places.length === 1 && place?.id && <p className="small">You answer in place of <span className="strong">{place.name}</span>, who is away.</p>}
      <Choices label="Your answer" options={approvalAnswers.map((value) => ({ value, label: approvalAnswerNames[value] }))} value={answer} onValue={setAnswer} />
      <Field label={labels[answer]} error={errors.fields.comment} required={answer !== "yes"} hint={answer === "yes" ? "May stay empty." : undefined}>
        <TextArea value={comment} onChange={(event) => setComment(event.target.value)} rows={3} maxLength={2000} />
      </Field>
      <div className="split split-wrap">
        <p className="hint">Recorded with your name, for version {version} only.{answer === "afterChanges" && " When a new version is asked for, you are asked once more, with one click."}</p>
        <Button type="submit" variant={place?.asked ? undefined : "primary"} size="large" busy={busy}>{confirms[answer]}</Button>
      </div>
    </form>
  );
}
