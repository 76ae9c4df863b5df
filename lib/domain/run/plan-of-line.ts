import { emptyDocument } from "../plan/empty-document";
import type { PinnedPlan, RunState } from "./run-state";

/** What of its plan a run shows in a list: the names of its steps, its clocks and who decides. The rest would travel to the browser with every page. */
export function planOfLine({ version, document: { triggers, steps, roles, times } }: PinnedPlan, { triggerId }: RunState): PinnedPlan {
  const items = steps.items.map((step) => ({ ...step, automation: "", verification: "", wayForward: "" }));
  return { version, document: { ...emptyDocument(), steps: { ...steps, summary: "", items }, roles, times, triggers: { items: triggers.items.filter(({ id }) => id === triggerId) } } };
}
