"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { saveSectionAction } from "@/lib/actions/plan";
import { saveTemplateSectionAction } from "@/lib/actions/template";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { blockersOf } from "./drafts/blockers-of";
import { PlanContext, type PlanDesk, type PlanPerson } from "./drafts/plan-context";
import { type Held, PlanStore, type SendSection } from "./drafts/plan-store";
import { useOpenOnHash } from "./drafts/use-open-on-hash";
import { useSending } from "./drafts/use-sending";
import { PlanRail } from "./rail/plan-rail";
import { ArtifactsSection } from "./sections/artifacts-section";
import { BlastSection, type BlastServices } from "./sections/blast-section";
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
    services: BlastServices;
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
  const held = useMemo<Held>(
    () => ({ document: plan.document, revisions: plan.revisions, version: plan.version.number, nameOf: (id) => names.get(id) ?? "Somebody" }),
    [plan, names],
  );
  const [store] = useState(() => new PlanStore({ person: me, release: plan.key }, template ? sendTemplate(plan.key) : sendRelease(plan.key), held, plan.version.savedAt));
  const states = useSyncExternalStore(store.subscribe, store.getStates, store.getStates);

  useEffect(() => store.receive(held), [store, held]);
  useSending(store);
  useOpenOnHash(setOpen);

  const blockers = useMemo(() => (template ? new Map<string, string>() : blockersOf(states, plan.people)), [states, plan.people, template]);
  const desk: PlanDesk = {
    key: plan.key, template, me, store, states, people: plan.people, nameOf: held.nameOf, whyNotEdit: plan.whyNotEdit, blockers, open, setOpen,
  };

  return (
    <PlanContext value={desk}>
      <div className="with-rail">
        <PlanRail version={template ? null : plan.version.number} />
        <div>
          <TriggersSection />
          <StepsSection />
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
