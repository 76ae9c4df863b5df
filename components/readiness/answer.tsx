import type { ReactNode } from "react";
import { BlockerList } from "@/components/release/blocker-list";
import { sayAnswer, sayQuestion } from "@/lib/domain/readiness/say-answer";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { BlockerView } from "@/lib/domain/release/view";

type AnswerProps = { status: ReleaseStatus; reasons: readonly BlockerView[]; me: string; /** How to ask that one of them does not have to hold. */ waive?: (blocker: BlockerView) => ReactNode };

/** The sentence that a release page is opened for, and what stands in the way. */
export function Answer({ status, reasons, me, waive }: AnswerProps) {
  return (
    <section aria-labelledby="answer">
      <p className="small muted">{sayQuestion(status)}</p>
      <h2 className="answer" id="answer">
        {sayAnswer(status, reasons.length)}
      </h2>
      {reasons.length > 0 && <BlockerList blockers={reasons} me={me} waive={waive} />}
    </section>
  );
}
