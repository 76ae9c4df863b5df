"use client";

import { Link } from "@/components/ui/page/link";
import { Select } from "@/components/ui/field/select";
import { Progress } from "@/components/ui/state/progress";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import type { Section } from "@/lib/domain/plan/document";
import { coreSections, sectionNames, sections } from "@/lib/domain/plan/sections";
import { usePlan } from "../drafts/plan-context";
import { useCompleteness } from "../parts/use-completeness";
import { SaveLine } from "./save-line";
import { useSectionInView } from "./use-section-in-view";

/** What is still missing, that it is saved, and the way to each section. */
export function PlanRail({ version }: { version: number | null }) {
  const { key, blockers } = usePlan();
  const inView = useSectionInView();
  const done = coreSections.filter((section) => ![...blockers.keys()].some((path) => path === section || path.startsWith(`${section}/`))).length;

  return (
    <nav className="rail" aria-label="Sections of the plan">
      <span className="split small">
        <span className="strong">{done} of {coreSections.length} complete</span>
      </span>
      <Progress label="Sections complete" done={done} of={coreSections.length} />
      <div className="phone-only rail-jump">
        <Select
          aria-label="Go to a section"
          value={inView}
          options={sections.map((section, at) => ({ value: section, label: at < coreSections.length ? `${at + 1}. ${sectionNames[section]}` : sectionNames[section] }))}
          onValue={(section) => document.getElementById(section)?.scrollIntoView({ block: "start" })}
        />
      </div>
      {coreSections.map((section) => <RailLink key={section} section={section} current={section === inView} />)}
      <div className="rail-more">
        {sections.slice(coreSections.length).map((section) => <RailLink key={section} section={section} current={section === inView} />)}
      </div>
      <div className="save">
        <SaveLine />
        {version !== null && (
          <span className="faint">
            Version {version}. <Link className="link" href={`/releases/${key}/history`}>What changed</Link>
          </span>
        )}
      </div>
    </nav>
  );
}

function RailLink({ section, current }: { section: Section; current: boolean }) {
  const { blockerCount, isEmpty } = useCompleteness(section);
  const tone = blockerCount > 0 ? "blocked" : isEmpty ? "neutral" : "ready";
  const word = blockerCount > 0 ? "not complete" : isEmpty ? "empty" : "complete";
  return (
    <a href={`#${section}`} aria-current={current ? "location" : undefined}>
      <ToneIcon tone={tone} coloured />
      <span>{sectionNames[section]}<span className="visually-hidden">, {word}</span></span>
    </a>
  );
}
