"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { saveSectionAction } from "@/lib/actions/plan";
import { saveTemplateSectionAction } from "@/lib/actions/template";
import { rebase } from "@/lib/domain/evidence/rebase";
import type { RuleLevels } from "@/lib/domain/lint/level";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import type { WayMeasured } from "@/lib/domain/plan/way-lanes";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import type { BlastService } from "@/lib/domain/service/blast";
import { findingsOf, nothingFound } from "./drafts/findings-of";
import { PlanContext, type PlanDesk, type PlanPerson } from "./drafts/plan-context";
import type { Known } from "./drafts/reopening";
import { type Held, PlanStore, type SendSection } from "./drafts/plan-store";
import { useOpenOnHash } from "./drafts/use-open-on-hash";
import { useSending } from "./drafts/use-sending";
import { PlanRail } from "./rail/plan-rail";
import { ArtifactsSection } from "./sections/artifacts-section";
import { BlastSection } from "./sections/blast-section";
import { DataSection } from "./sections/data-section";
import { FailuresSection } from "./sections/failures-section";
import { MessagesSection } from "./sections/messages-section";
import { ReviewSection } from "./sections/review-section";
import { RolesSection } from "./sections/roles-section";
import { StepsSection } from "./sections/steps-section";
import { TimesSection } from "./sections/times-section";
import { TriggersSection } from "./sections/triggers-section";

export type PlanEditorProps = {
  plan: {
    key: string;
    document: PlanDocument;
    revisions: Held["revisions"];
    version: { number: number; savedAt: string };
    people: readonly PlanPerson[];
    whyNotEdit: Record<Section, string | null>;
    services: readonly BlastService[];
    /** What readiness is asked about, so that an edit says what it re-opens; absent where it re-opens nothing. */
    proven?: ReadinessInput | null;
    isReady?: boolean;
    measured?: WayMeasured | null;
    /** What the rules of the linter do here; absent: as they come. */
    ruleLevels?: RuleLevels;
  };
  /** Id of the person who looks. */
  me: string;
  /** The plan of a template, whose slug is the key: nobody is named in it, and nothing blocks it. */
  template?: boolean;
};

/** The plan in one scroll, written in place and saved as one goes. */
export function PlanEditor({ plan, me, template = false }: PlanEditorProps) {
  const [open, setOpen] = useState<string | null>(null);
  const names = useMemo(() => new Map(plan.people.map((person) => [person.id, person.name])), [plan.people]);
  const known = useMemo<Known | null>(() => (plan.proven ? { input: rebase(plan.proven), isReady: plan.isReady === true } : null), [plan]);
  const held = useMemo<Held>(
    () => ({ document: plan.document, revisions: plan.revisions, version: plan.version.number, nameOf: (id) => names.get(id) ?? "Somebody", known }),
    [plan, names, known],
  );
  const [store] = useState(() => new PlanStore({ person: me, release: plan.key }, template ? sendTemplate(plan.key) : sendRelease(plan.key), held, plan.version.savedAt));
  const states = useSyncExternalStore(store.subscribe, store.getStates, store.getStates);

  useEffect(() => store.receive(held), [store, held]);
  useSending(store);
  useOpenOnHash(setOpen);

  const found = useMemo(() => (template ? nothingFound : findingsOf(states, plan.people, plan.ruleLevels ?? {})), [states, plan.people, plan.ruleLevels, template]);
  const desk: PlanDesk = {
    key: plan.key, template, me, store, states, known, people: plan.people, nameOf: held.nameOf, whyNotEdit: plan.whyNotEdit, ...found, open, setOpen,
  };

  return (
    <PlanContext value={desk}>
      <div className="with-rail">
        <PlanRail version={template ? null : plan.version.number} />
        <div>
          <TriggersSection />
          <StepsSection measured={plan.measured ?? null} />
          <DataSection />
          <RolesSection />
          <TimesSection />
          <MessagesSection />
          <ReviewSection />
          <BlastSection services={plan.services} />
          <FailuresSection />
          <ArtifactsSection />
        </div>
      </div>
    </PlanContext>
  );
}

const sendRelease = (release: string): SendSection => (section, base, value) => saveSectionAction({ release, section, base, value });
const sendTemplate = (slug: string): SendSection => (section, base, value) => saveTemplateSectionAction({ slug, section, base, value });
