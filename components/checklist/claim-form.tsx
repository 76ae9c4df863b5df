"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import type { Word } from "@/lib/domain/checklist/apply-word";
import { markNotApplicableInput, tickItemInput } from "@/lib/domain/checklist/item";
import type { ItemView } from "@/lib/domain/checklist/view";

export type Claim = "evidence" | "notApplicable";
type ClaimFormProps = { release: string; item: ItemView; claim: Claim; onSay: (word: Word) => void; onClose: () => void };

/** A note and a link that stand behind a tick, or the reason why an item does not apply. */
export function ClaimForm({ release, item, claim, onSay, onClose }: ClaimFormProps) {
  const [note, setNote] = useState((claim === "evidence" ? item.tick?.note : item.notApplicable?.reason) ?? "");
  const [evidenceUrl, setEvidenceUrl] = useState(item.tick?.evidenceUrl ?? "");
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());

  function submit(event: FormEvent) {
    event.preventDefault();
    const word: Word = claim === "evidence" ? { kind: "tick", itemId: item.id, note: note.trim(), evidenceUrl: evidenceUrl.trim() } : { kind: "notApplicable", itemId: item.id, reason: note.trim() };
    const { kind, ...said } = word;
    const parsed = (kind === "tick" ? tickItemInput : markNotApplicableInput).safeParse({ release, ...said });
    if (!parsed.success) return setErrors(new Map(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])));
    onSay(word);
    onClose();
  }

  function escape(event: KeyboardEvent) {
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
  }

  const heading = claim === "notApplicable" ? `“${item.title}” does not apply` : item.tick ? `Evidence for “${item.title}”` : `Tick “${item.title}” with evidence`;
  return (
    <form className="item-form" aria-label={heading} onSubmit={submit} onKeyDown={escape} noValidate>
      <h3>{heading}</h3>
      {claim === "evidence" ? (
        <>
          <Field label="Note" error={errors.get("note")}>
            <TextArea value={note} onChange={(event) => setNote(event.target.value)} rows={2} autoFocus />
          </Field>
          <Field label="Link to the evidence" hint="A page, a dashboard or a document." error={errors.get("evidenceUrl")}>
            <TextInput type="url" inputMode="url" placeholder="https://" value={evidenceUrl} onChange={(event) => setEvidenceUrl(event.target.value)} />
          </Field>
        </>
      ) : (
        <Field label="Why it does not apply to this release" required error={errors.get("reason")}>
          <TextArea value={note} onChange={(event) => setNote(event.target.value)} rows={2} autoFocus />
        </Field>
      )}
      <div className="cluster">
        <Button variant="primary" type="submit">
          {claim === "notApplicable" ? "Mark as not applicable" : item.tick ? "Save" : "Tick with evidence"}
        </Button>
        <Button variant="quiet" onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
