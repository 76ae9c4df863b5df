import type { Phase } from "./phases";
import type { ChecklistView, ItemView, Named } from "./view";

/** What a person said of an item, or of the order of a phase, before the server has agreed. */
export type Word =
  | { kind: "tick"; itemId: string; note?: string; evidenceUrl?: string }
  | { kind: "untick"; itemId: string }
  | { kind: "notApplicable"; itemId: string; reason: string }
  | { kind: "order"; phase: Phase; itemIds: readonly string[] };

/** The checklist as it will be once the server agrees with the word of `who` at `at` (ISO 8601). */
export function applyWord(view: ChecklistView, word: Word, who: Named, at: string): ChecklistView {
  if (word.kind === "order") return orderPhase(view, word.phase, word.itemIds);
  return {
    ...view,
    phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map((item) => (item.id === word.itemId ? applyToItem(item, word, who, at, view.planVersion) : item)) })),
  };
}

function applyToItem(item: ItemView, word: Exclude<Word, { kind: "order" }>, who: Named, at: string, planVersion: number): ItemView {
  if (word.kind === "untick") return { ...item, tick: null, stale: null, notApplicable: null };
  if (word.kind === "notApplicable") return { ...item, tick: null, stale: null, notApplicable: { who, at, reason: word.reason } };
  const note = word.note ?? item.tick?.note ?? "";
  const evidenceUrl = word.evidenceUrl === undefined ? (item.tick?.evidenceUrl ?? null) : word.evidenceUrl || null;
  // The same word again changes nothing: the first tick stays, unless the plan has changed since.
  if (item.stale === null && item.tick?.note === note && item.tick.evidenceUrl === evidenceUrl) return item;
  return { ...item, stale: null, notApplicable: null, tick: { who, at, note, evidenceUrl, planVersion } };
}

function orderPhase(view: ChecklistView, phase: Phase, itemIds: readonly string[]): ChecklistView {
  const place = (id: string) => (itemIds.includes(id) ? itemIds.indexOf(id) : itemIds.length);
  return {
    ...view,
    phases: view.phases.map((each) => (each.phase === phase ? { ...each, items: [...each.items].sort((a, b) => place(a.id) - place(b.id)) } : each)),
  };
}
