"use client";

import { Check } from "lucide-react";
import { toast as sonner } from "sonner";
import { ToneIcon, type Tone } from "../state/tone-icon";

type ToastOptions = { tone?: Tone; undo?: () => void; undoLabel?: string };

/** Says in passing that something was done: `toast("Step 4 removed", { undo: putBack })`. */
export function toast(sentence: string, { tone = "neutral", undo, undoLabel = "Undo" }: ToastOptions = {}): void {
  sonner.custom(
    (id) => (
      <div className="float toast">
        {tone === "neutral" ? <Check className="icon" aria-hidden /> : <ToneIcon tone={tone} coloured />}
        <span>{sentence}</span>
        {undo && (
          <button
            type="button"
            className="link push"
            onClick={() => {
              sonner.dismiss(id);
              undo();
            }}
          >
            {undoLabel}
          </button>
        )}
      </div>
    ),
    // Long enough to read, reach and press with any hand.
    { duration: undo ? 12_000 : 6_000 },
  );
}
