import { createContext, useContext } from "react";
import type { Section } from "@/lib/domain/plan/document";
import type { Findings } from "./findings-of";
import type { Known } from "./reopening";
import type { PlanStore } from "./plan-store";
import type { States } from "./section-state";

export type PlanPerson = { id: string; name: string; title: string; active: boolean };

export type PlanDesk = {
  key: string;
  /** Whether this is the plan of a template, in which nobody is named. */
  template: boolean;
  me: string;
  store: PlanStore;
  states: States;
  /** Of the release's evidence; null where an edit re-opens nothing. */
  known: Known | null;
  people: readonly PlanPerson[];
  nameOf: (id: string) => string;
  whyNotEdit: Readonly<Record<Section, string | null>>;
  /** The sentence of what blocks the launch, by the path of its field. */
  blockers: Findings["blockers"];
  /** What the linter advises, by the path of its field. */
  advice: Findings["advice"];
  /** The path of the row or text that is open, or of a field in it. */
  open: string | null;
  setOpen: (path: string | null) => void;
};

export const PlanContext = createContext<PlanDesk | null>(null);

export function usePlan(): PlanDesk {
  const desk = useContext(PlanContext);
  if (!desk) throw new Error("usePlan stands outside of a plan.");
  return desk;
}
