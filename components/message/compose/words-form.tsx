"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import type { MessageDraft } from "@/lib/domain/message/draft";
import type { MessageValues } from "@/lib/domain/message/render";
import { messageVariables } from "@/lib/domain/plan/words";

type WordsFormProps = {
  draft: Pick<MessageDraft, "title" | "text">;
  values: MessageValues;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<MessageDraft>) => void;
};

/** Title and text; a variable goes in where the cursor stands. */
export function WordsForm({ draft, values, errors, onChange }: WordsFormProps) {
  const box = useRef<HTMLTextAreaElement>(null);

  function insert(name: string) {
    const area = box.current;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [draft.text.length, draft.text.length];
    const word = `{${name}}`;
    onChange({ text: `${draft.text.slice(0, from)}${word}${draft.text.slice(to)}` });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + word.length, from + word.length);
    });
  }

  return (
    <div className="stack compose-form">
      <Field label="Title" error={errors.title} required>
        <TextInput value={draft.title} maxLength={200} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field label="Text" error={errors.text} required>
        <TextArea ref={box} value={draft.text} rows={6} maxLength={4_000} onChange={(event) => onChange({ text: event.target.value })} />
      </Field>
      <div className="cluster" role="group" aria-label="Variables">
        <span className="hint" aria-hidden>Variables</span>
        {messageVariables.map((name) => (
          <Button key={name} className="variable" onClick={() => insert(name)}>
            <code>{`{${name}}`}</code> <span>{values[name] || "not known yet"}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
