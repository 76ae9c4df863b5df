"use client";

import { Pencil, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { focusOpener } from "@/components/plan/rows/focus-opener";
import { useEditInPlace } from "@/components/plan/rows/use-edit-in-place";
import { Button } from "@/components/ui/button/button";
import { IconButton } from "@/components/ui/button/icon-button";
import { Field } from "@/components/ui/field/field";
import { Markdown } from "@/components/ui/text/markdown";
import { MarkdownField } from "@/components/ui/text/markdown-field";
import { isDirty } from "@/lib/domain/review/text-draft";
import { isWritten, type ReviewText as Text, textHints, textNames } from "@/lib/domain/review/texts";
import { TextConflict } from "./text-conflict";
import type { HeldText } from "./text-store";
import { TextWord } from "./text-word";
import { useOpenOnText } from "./use-open-on-text";
import { useText } from "./use-text";

type ReviewTextProps = {
  run: string;
  text: Text;
  me: string;
  held: HeldText;
  /** Why it can only be read; null when it can be written. */
  whyNot: string | null;
};

/** One question of a review: read as what it means, opened in place to be written. */
export function ReviewText({ run, text, me, held, whyNot }: ReviewTextProps) {
  if (whyNot !== null) return isWritten(held.text) ? <Markdown text={held.text} /> : <p className="faint">Nothing written. {whyNot}</p>;
  return <WritableText run={run} text={text} me={me} held={held} />;
}

function WritableText({ run, text, me, held }: Omit<ReviewTextProps, "whyNot">) {
  const { state, store } = useText({ run, text, me, held });
  const [open, setOpen] = useState(false);
  const { draft, trouble } = state;
  const label = textNames[text];
  const shows = trouble !== null || isDirty(draft);

  useOpenOnText(text, () => setOpen(true));

  function close() {
    setOpen(false);
    focusOpener(`review/${text}`);
  }

  if (draft.other) {
    return (
      <>
        <TextConflict label={label} draft={draft} onChoose={(choice) => store.choose(choice)} />
        <TextWord state={state} run={run} />
      </>
    );
  }
  if (open) {
    return (
      <OpenText label={label} hint={textHints[text]} onClose={close} value={draft.mine} onValue={(mine) => store.edit(mine)}>
        <TextWord state={state} run={run} />
      </OpenText>
    );
  }
  return (
    <div className="long-text">
      {isWritten(draft.mine) ? (
        <div className="long-read">
          <Markdown text={draft.mine} />
          <IconButton data-opener={`review/${text}`} label={`Edit: ${label}`} onClick={() => setOpen(true)}>
            <Pencil className="icon" aria-hidden />
          </IconButton>
        </div>
      ) : (
        <>
          <Button data-opener={`review/${text}`} onClick={() => setOpen(true)} aria-label={`Write it: ${label}`}>
            <Plus className="icon" aria-hidden /> Write it
          </Button>
          <p className="hint question-hint">{textHints[text]}</p>
        </>
      )}
      {shows && <TextWord state={state} run={run} />}
    </div>
  );
}

type OpenTextProps = { label: string; hint: string; value: string; onValue: (value: string) => void; onClose: () => void; children: ReactNode };

function OpenText({ label, hint, value, onValue, onClose, children }: OpenTextProps) {
  const box = useEditInPlace(onClose);
  return (
    <div ref={box} className="long-text">
      <Field label={label} labelHidden hint={hint}>
        <MarkdownField value={value} onValue={onValue} rows={6} maxLength={20_000} />
      </Field>
      <div className="split edit-foot">
        {children}
        <span className="cluster push">
          <span className="kbd desk-only">Esc</span>
          <Button onClick={onClose}>Done</Button>
        </span>
      </div>
    </div>
  );
}
