"use client";

import { State } from "@/components/ui/state/state";
import { usePlan } from "../drafts/plan-context";
import { readPath } from "@/lib/domain/plan/plan-path";

/** What blocks the launch in a closed row, what the server could not take of it, and what the linter advises. */
export function RowBlockers({ path }: { path: string }) {
  const { blockers, advice, states } = usePlan();
  const section = readPath(path)?.section;
  const errors = section ? Object.entries(states[section].errors) : [];
  const says = [...blockers, ...errors].filter(([field]) => field.startsWith(`${path}/`)).map(([, say]) => say);
  const advised = [...advice].filter(([field]) => field.startsWith(`${path}/`)).flatMap(([, notes]) => notes.map(({ say }) => say));
  if (says.length === 0 && advised.length === 0) return null;
  return (
    <span className="row-says">
      {says.map((say) => <State key={say} tone="blocked" small>{say}</State>)}
      {advised.map((say) => (
        <State key={say} small className="advice-word" icon="lightbulb">
          <span><span className="strong">Advice:</span> {say}</span>
        </State>
      ))}
    </span>
  );
}
