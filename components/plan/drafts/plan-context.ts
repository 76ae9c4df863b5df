import { createContext, useContext } from "react";
import type { Section } from "@/lib/domain/plan/document";
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
  people: readonly PlanPerson[];
  nameOf: (id: string) => string;
  whyNotEdit: Readonly<Record<Section, string | null>>;
  /** The sentence of what blocks the launch, by the path of its field. */
  blockers: ReadonlyMap<string, string>;
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
