"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button/button";
import { Callout } from "@/components/ui/state/callout";
import { State } from "@/components/ui/state/state";
import { count } from "@/lib/domain/duration/duration";
import type { Section } from "@/lib/domain/plan/document";
import { coreSections, sectionNames } from "@/lib/domain/plan/sections";
import { usePlan } from "../drafts/plan-context";
import { AdviceNotes } from "./advice-notes";
import { ConflictPanel } from "./conflict-panel";
import { ReopenNotice } from "./reopen-notice";
import { useCompleteness } from "./use-completeness";

type SectionFrameProps = {
  section: Section;
  title?: string;
  lead?: string;
  /** What is said in the head, such as the time that the steps need. */
  aside?: ReactNode;
  add?: { label: string; onAdd: () => void };
  children: ReactNode;
};

/** Head, state, conflicts and refusals of a section; what it holds; and what saving it re-opens. */
export function SectionFrame({ section, title, lead, aside, add, children }: SectionFrameProps) {
  const { states, whyNotEdit, blockers } = usePlan();
  const { blockerCount, isEmpty } = useCompleteness(section);
  const at = coreSections.findIndex((each) => each === section);
  const { trouble, say, errors } = states[section];
  const whyNot = whyNotEdit[section];
  const whole = blockers.get(section) ?? errors[section];

  return (
    <section className="plan-section" id={section} aria-labelledby={`${section}-title`}>
      <div className="section-head">
        <h2 id={`${section}-title`}>{at >= 0 ? `${at + 1}. ` : ""}{title ?? sectionNames[section]}</h2>
        {blockerCount > 0 ? (
          <State tone="blocked">{count(blockerCount, "blocker")}</State>
        ) : isEmpty ? (
          <State>Empty</State>
        ) : (
          <State tone="ready">Complete</State>
        )}
        {aside && <span className="small muted">{aside}</span>}
        {add && whyNot === null && (
          <Button className="push" onClick={add.onAdd}>
            <Plus className="icon" aria-hidden /> {add.label}
          </Button>
        )}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {whyNot !== null && <p className="small muted rows-block">{whyNot}</p>}
      {whole && <p className="rows-block"><State tone="blocked" small>{whole}</State></p>}
      <AdviceNotes path={section} />
      {trouble === "refused" && (
        <Callout tone="attention" className="rows-block" title={say}>What you wrote is kept on this device.</Callout>
      )}
      <ConflictPanel section={section} />
      {children}
      <ReopenNotice section={section} />
    </section>
  );
}
