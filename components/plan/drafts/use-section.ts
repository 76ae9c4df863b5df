import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { usePlan } from "./plan-context";

/** A section as it is being written, and how to change it. */
export function useSection<S extends Section>(section: S) {
  const { store, states, whyNotEdit } = usePlan();
  const state = states[section];
  return {
    value: state.draft.mine as PlanDocument[S],
    state,
    whyNot: whyNotEdit[section],
    set: (change: (value: PlanDocument[S]) => PlanDocument[S]) => store.edit(section, change),
  };
}
