import { sayAct, shortest } from "../readiness/shortest";
import { capital } from "../text/say-number";
import type { Move } from "./why-not-move";
import type { ReleaseStatus } from "./status";
import type { BlockerView } from "./view";

export const moveNames: Record<Move, string> = {
  draft: "Take back to draft",
  ready: "Mark as ready",
  deploying: "Start deployment",
  monitoring: "Start monitoring",
  completed: "Complete",
  cancelled: "Cancel",
};

/** What was just done: "REL-42 is ready." */
export const movedNames: Record<Move, string> = {
  draft: "is a draft again",
  ready: "is ready",
  deploying: "is being deployed",
  monitoring: "is being monitored",
  completed: "is completed",
  cancelled: "is cancelled",
};

export type NextAction = { kind: "clear"; label: string; href: string } | { kind: "move"; to: Move };

const forward: Partial<Record<ReleaseStatus, Move>> = { draft: "ready", ready: "deploying", deploying: "monitoring", monitoring: "completed" };

/** The one thing to do next, and the other moves that can be asked for. A move that is refused says why. */
export function nextActions({ key, status, reasons, planEmpty }: { key: string; status: ReleaseStatus; reasons: readonly BlockerView[]; planEmpty: boolean }): {
  next: NextAction | null;
  others: Move[];
} {
  const to = forward[status];
  if (!to) return { next: null, others: [] };
  const blocker = status === "draft" ? shortest(reasons) : null;
  const back: Move[] = status === "ready" ? ["draft"] : [];
  if (!blocker) return { next: { kind: "move", to }, others: back };
  if (planEmpty) return { next: { kind: "clear", label: "Start the plan", href: `/releases/${key}/plan` }, others: [to] };
  return { next: { kind: "clear", label: capital(sayAct(blocker)), href: blocker.href }, others: [to] };
}
