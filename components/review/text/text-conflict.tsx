"use client";

import { GitCompare } from "lucide-react";
import { WordDifference } from "@/components/plan/history/word-difference";
import { Button } from "@/components/ui/button/button";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { TextChoice, TextDraft } from "@/lib/domain/review/text-draft";

type TextConflictProps = { label: string; draft: TextDraft; onChoose: (choice: TextChoice) => void };

/** What two people wrote at the same place, side by side; nothing is sent before somebody chose. */
export function TextConflict({ label, draft: { mine, other }, onChoose }: TextConflictProps) {
  const zone = useTimeZone();
  if (other === null) return null;
  const when = zonedParts(new Date(other.at), zone).clock;
  const first = other.byName.split(" ")[0];

  return (
    <div className="conflict" role="group" aria-label={`Two texts: ${label}`}>
      <header>
        <GitCompare className="icon" aria-hidden />
        <div>
          <p className="strong">{other.byName} changed “{label}” at {when}, while you were writing.</p>
          <p className="small muted">Both texts are kept. Nothing is lost, whichever you choose.</p>
        </div>
      </header>
      <div className="versions">
        <div>
          <h3>What you wrote</h3>
          <Side text={mine} against={other.text} />
        </div>
        <div>
          <h3>{other.byName} <span className="faint">{when}</span></h3>
          <Side text={other.text} against={mine} />
        </div>
      </div>
      <footer>
        <Button onClick={() => onChoose("mine")}>Keep mine</Button>
        <Button onClick={() => onChoose("theirs")}>Keep {first}’s</Button>
        <Button onClick={() => onChoose("both")}>Keep both, one after the other</Button>
      </footer>
    </div>
  );
}

function Side({ text, against }: { text: string; against: string }) {
  if (text.trim() === "") return <p className="faint">Nothing: it was removed.</p>;
  return <p className="prose plan-words"><WordDifference before={against} after={text} only="after" /></p>;
}
