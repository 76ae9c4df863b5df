import type { Section } from "@/lib/domain/plan/document";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { isSame } from "@/lib/domain/plan/is-same";
import { usePlan } from "../drafts/plan-context";

const nothing = emptyDocument();

/** How far a section is: the blockers in it, and whether anything is written at all. */
export function useCompleteness(section: Section): { blockerCount: number; isEmpty: boolean } {
  const { blockers, states } = usePlan();
  const blockerCount = [...blockers.keys()].filter((path) => path === section || path.startsWith(`${section}/`)).length;
  return { blockerCount, isEmpty: isSame(states[section].draft.mine, nothing[section]) };
}
