import type { ApprovalsView } from "@/lib/domain/approval/view";
import { HeadButton } from "./head-button";

/** Who has agreed, whose turn it is, and what has happened since the reader last did. */
export function ApprovalsAnswer({ view }: { view: ApprovalsView }) {
  const { key, version, answer, since, head, nobodyLeft } = view;
  return (
    <section aria-labelledby="approvals-answer">
      <p className="split split-wrap small muted">
        Who has agreed to this plan?
        {head && <HeadButton release={key} version={version} head={head} />}
      </p>
      <h2 className="answer" id="approvals-answer">{answer}</h2>
      {since && <p className="answer-sub">{saySince(since)}</p>}
      {nobodyLeft && <p className="answer-sub">Whoever could agree wrote in this plan, or has left. An administrator changes the policy; until then somebody can ask for a waiver.</p>}
    </section>
  );
}

function saySince({ version, answer, changes }: NonNullable<ApprovalsView["since"]>): string {
  const before = answer === "yes" ? `You approved version ${version}.` : answer === "no" ? `You said no to version ${version}.` : `You asked for changes to version ${version}.`;
  if (changes.length === 0) return `${before} It says the same now, in other places.`;
  return `${before} Since then ${changes.length === 1 ? "one thing has" : `${changes.length} things have`} changed.`;
}
