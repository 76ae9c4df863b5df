"use client";

import { RotateCw, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button/button";
import { readPath } from "@/lib/domain/plan/plan-path";
import { usePlan } from "../drafts/plan-context";
import { standsOn } from "../drafts/reopening";
import { useSayReopenings } from "../parts/use-say-reopenings";
import { focusOpener } from "./focus-opener";
import { useEditInPlace } from "./use-edit-in-place";

type OpenRowProps = { path: string; name: string; foot?: ReactNode; onRemove?: () => void; children: ReactNode };

/** A row opened where it stands. What is typed is saved as one goes: Done, Enter and Escape only close it. */
export function OpenRow({ path, name, foot, onRemove, children }: OpenRowProps) {
  const { setOpen } = usePlan();
  const box = useEditInPlace(close);

  function close() {
    setOpen(null);
    focusOpener(path);
  }

  return (
    <div ref={box} className="line is-open" role="group" aria-label={name}>
      <div className="edit-grid">{children}</div>
      <div className="split split-wrap edit-foot">
        <span className="hint edit-hint">{foot ?? <AsksAgain path={path} />}</span>
        <span className="cluster">
          {onRemove && (
            <Button variant="quiet" onClick={onRemove}>
              <Trash2 className="icon" aria-hidden /> Remove
            </Button>
          )}
          <span className="kbd">Esc</span>
          <Button onClick={close}>Done</Button>
        </span>
      </div>
    </div>
  );
}

/** Before anything is typed: what a change here asks for again. */
function AsksAgain({ path }: { path: string }) {
  const { known, states, whyNotEdit } = usePlan();
  const say = useSayReopenings();
  const section = readPath(path)?.section;
  if (!section || whyNotEdit[section] !== null || states[section].asks.waits) return null;
  const standing = standsOn(known, states, section);
  return standing.length > 0 && <><RotateCw className="icon" aria-hidden /> A change here asks again for: {say(standing)}.</>;
}
