"use client";

import type { ReactNode } from "react";
import { NumberInput } from "@/components/ui/field/number-input";
import { State } from "@/components/ui/state/state";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { criticalPathMinutes } from "@/lib/domain/plan/critical-path";
import { usePlan } from "../drafts/plan-context";
import { useSection } from "../drafts/use-section";
import { AdviceNotes } from "../parts/advice-notes";
import { PersonName } from "../parts/person-picker";
import { SectionFrame } from "../parts/section-frame";
import { usePlanField } from "../parts/use-plan-field";

/** The two clocks as the sentences they are. */
export function TimesSection() {
  const { value: roles } = useSection("roles");
  const { value: steps } = useSection("steps");
  const { value: times } = useSection("times");
  const contact = roles.items.find((role) => role.duty === "escalation")?.personId ?? null;
  const needed = criticalPathMinutes(steps.items);

  return (
    <SectionFrame section="times">
      <div className="sentence">
        <p>If a trigger holds for <Minutes path="times/sustainedMinutes" /> minutes, roll back.</p>
        <Says path="times/sustainedMinutes" />
        <p>
          If the way back takes longer than <Minutes path="times/budgetMinutes" /> minutes, tell{" "}
          {contact === null ? <a className="link" href="#roles/escalation/personId">the escalation contact, who is not named yet</a> : <span><PersonName id={contact} /></span>}.
        </p>
        <Says path="times/budgetMinutes" />
      </div>
      <p className="small muted">{sayRoom(needed, times.budgetMinutes)}</p>
    </SectionFrame>
  );
}

function Minutes({ path }: { path: string }) {
  const { field, value, set, whyNot, error, blocker } = usePlanField(path);
  if (whyNot !== null) return <span id={path} tabIndex={-1} className="strong">{value === null ? "…" : String(value)}</span>;
  return (
    <NumberInput
      id={path}
      value={value as number | null}
      onValue={set}
      whole
      min={1}
      max={43_200}
      aria-label={field.name}
      aria-describedby={error || blocker ? `${path}-says` : undefined}
      className="input-inline"
    />
  );
}

function Says({ path }: { path: string }): ReactNode {
  const { blockers, states } = usePlan();
  const say = states.times.errors[path] ?? blockers.get(path);
  return (
    <>
      {say && <State tone="blocked" small id={`${path}-says`}>{say}</State>}
      <AdviceNotes path={path} />
    </>
  );
}

function sayRoom(needed: number | null, budget: number | null): string {
  if (needed === null) return "How long the steps need is known once each has a time box.";
  if (budget === null) return `The steps need ${sayMinutes(needed)}.`;
  return budget >= needed ? `The steps need ${sayMinutes(needed)}. That leaves ${sayMinutes(budget - needed)}.` : `The steps need ${sayMinutes(needed)}, ${sayMinutes(needed - budget)} more than is allowed.`;
}
