"use client";

import { Lightbulb } from "lucide-react";
import { usePlan } from "../drafts/plan-context";

/** What the linter advises about one field; why, and what to do, on demand. It holds nothing up. */
export function AdviceNotes({ path }: { path: string }) {
  const { advice } = usePlan();
  return advice.get(path)?.map(({ code, say, why, fix }) => (
    <details key={code} className="advice small">
      <summary>
        <Lightbulb className="icon" aria-hidden />
        <span><span className="strong">Advice:</span> {say}</span>
      </summary>
      <p>{why} {fix}</p>
    </details>
  ));
}
