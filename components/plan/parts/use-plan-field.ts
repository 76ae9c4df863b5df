import type { Section } from "@/lib/domain/plan/document";
import { fieldAt, readPath, valueAt, withValueAt } from "@/lib/domain/plan/plan-path";
import { usePlan } from "../drafts/plan-context";

/** One field of the plan by its path: its value, how to change it, and what is wrong with it. */
export function usePlanField(path: string) {
  const { states, store, whyNotEdit, blockers } = usePlan();
  const read = readPath(path);
  const field = read && fieldAt(read);
  if (!read || !field) throw new Error(`A plan has no field ${path}.`);
  const section: Section = read.section;
  const state = states[section];
  return {
    field,
    value: valueAt(state.draft.mine, read),
    set: (next: unknown) => store.edit(section, (value) => withValueAt(value, read, next)),
    whyNot: whyNotEdit[section],
    error: state.errors[path],
    blocker: blockers.get(path),
  };
}
