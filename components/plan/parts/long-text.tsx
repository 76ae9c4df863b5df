"use client";

import { Pencil, Plus } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { IconButton } from "@/components/ui/button/icon-button";
import { State } from "@/components/ui/state/state";
import { Markdown } from "@/components/ui/text/markdown";
import { usePlan } from "../drafts/plan-context";
import { focusOpener } from "../rows/focus-opener";
import { AdviceNotes } from "./advice-notes";
import { PlanField } from "./plan-field";
import { useEditInPlace } from "../rows/use-edit-in-place";
import { usePlanField } from "./use-plan-field";

type LongTextProps = { path: string; hint?: string; empty?: string };

/** A long text of a section: read as what it means, opened in place to be written. */
export function LongText({ path, hint, empty = "Write it" }: LongTextProps) {
  const { open, setOpen } = usePlan();
  const { field, value, whyNot, blocker, error } = usePlanField(path);
  const text = String(value);
  const edit = () => setOpen(path);

  if (whyNot !== null) return <PlanField path={path} labelHidden markdown />;
  if (open === path) return <OpenText path={path} hint={hint} />;
  return (
    <div className="long-text">
      {text.trim() === "" ? (
        <Button data-opener={path} onClick={edit} aria-label={`${empty}: ${field.name}`}>
          <Plus className="icon" aria-hidden /> {empty}
        </Button>
      ) : (
        <div className="long-read">
          <Markdown text={text} />
          <IconButton data-opener={path} label={`Edit: ${field.name}`} onClick={edit}>
            <Pencil className="icon" aria-hidden />
          </IconButton>
        </div>
      )}
      {(error ?? blocker) && <State tone="blocked" small>{error ?? blocker}</State>}
      <AdviceNotes path={path} />
    </div>
  );
}

function OpenText({ path, hint }: { path: string; hint?: string }) {
  const { setOpen } = usePlan();
  const box = useEditInPlace(close);

  function close() {
    setOpen(null);
    focusOpener(path);
  }

  return (
    <div ref={box} className="long-text">
      <PlanField path={path} labelHidden markdown hint={hint} />
      <div className="cluster edit-foot">
        <span className="kbd push">Esc</span>
        <Button onClick={close}>Done</Button>
      </div>
    </div>
  );
}
