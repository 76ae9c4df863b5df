"use client";

import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button/button";
import { usePlan } from "../drafts/plan-context";
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
        <span className="hint edit-hint">{foot}</span>
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
