import { emptyDocument } from "../plan/empty-document";
import type { PinnedPlan, RunState } from "./run-state";

/** What of its plan a run shows in a list: its steps, its clocks and who decides. The rest would travel to the browser with every page. */
export function planOfLine({ version, document: { triggers, steps, roles, times } }: PinnedPlan, { triggerId }: RunState): PinnedPlan {
  return { version, document: { ...emptyDocument(), steps, roles, times, triggers: { items: triggers.items.filter(({ id }) => id === triggerId) } } };
}
