"use client";

import { OctagonMinus } from "lucide-react";
import { Button } from "@/components/ui/button/button";
import { sayKept, typedIn } from "@/lib/domain/run/outbox";
import type { Refused } from "./kept-orders";

type RefusedLineProps = { refused: readonly Refused[]; titleOfStep: (id: string) => string; onAgain: (id: string) => void; onForget: (id: string) => void };

/** What the server did not agree to, with its sentence and everything that was typed. */
export function RefusedLine({ refused, titleOfStep, onAgain, onForget }: RefusedLineProps) {
  if (refused.length === 0) return null;
  return (
    <div className="war-offline war-refused" role="alert">
      <OctagonMinus className="icon" aria-hidden />
      <ul>
        {refused.map(({ kept, say }) => (
          <li key={kept.id}>
            <span>
              <span className="strong">{sayKept(kept, titleOfStep)}</span> was not recorded. {say}
              {typedIn(kept) !== "" && kept.kind === "order" && kept.order.order !== "note" && <> You wrote: “{typedIn(kept)}”</>}
            </span>
            <Button onClick={() => onAgain(kept.id)}>Try again</Button>
            <Button variant="quiet" onClick={() => onForget(kept.id)}>
              Put away
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
