import type { PlanDocument, Section } from "./document";
import { isSame } from "./is-same";
import { type Conflict, mergeSection } from "./merge-section";
import { type Choice, resolveConflict } from "./resolve-conflict";

/** What one person is writing in one section, on top of what the server last held. */
export type Draft<S extends Section = Section> = {
  section: S;
  base: PlanDocument[S];
  revision: number;
  mine: PlanDocument[S];
  /** Something is typed that the server has not confirmed. */
  dirty: boolean;
  /** Both sides of what two people changed; nothing is sent until each is chosen. */
  conflicts: Conflict[];
};

export function freshDraft<S extends Section>(section: S, value: PlanDocument[S], revision: number): Draft<S> {
  return { section, base: value, revision, mine: value, dirty: false, conflicts: [] };
}

export function edit<S extends Section>(draft: Draft<S>, mine: PlanDocument[S]): Draft<S> {
  return { ...draft, mine, dirty: !isSame(mine, draft.base) || draft.conflicts.length > 0 };
}

/** The server's value, by whomever it was changed. An older one than the draft already knows is no news. */
export function receive<S extends Section>(draft: Draft<S>, theirs: PlanDocument[S], revision: number): Draft<S> {
  if (revision <= draft.revision) return draft;
  if (!draft.dirty) return { ...draft, base: theirs, revision, mine: theirs };
  const { value, conflicts } = mergeSection(draft.section, draft.base, draft.mine, theirs);
  const open = [...draft.conflicts.filter((old) => !conflicts.some((each) => each.path === old.path)), ...conflicts];
  return { ...draft, base: theirs, revision, mine: value, dirty: !isSame(value, theirs) || open.length > 0, conflicts: open };
}

/** What was kept while nobody could send it, put on top of what stands there now; nothing of either is lost. */
export function putBack<S extends Section>(kept: Draft<S>, now: Draft<S>): Draft<S> {
  const restored = receive(kept, now.base, now.revision);
  if (!now.dirty) return restored.dirty ? restored : now;
  const { value, conflicts } = mergeSection(now.section, now.base, now.mine, restored.mine);
  const open = [...restored.conflicts.filter((old) => !conflicts.some((each) => each.path === old.path)), ...conflicts];
  return { ...now, mine: value, conflicts: open, dirty: open.length > 0 || !isSame(value, now.base) };
}

/** The server keeps `stored` for what was sent; what was typed since then stays typed. */
export function saved<S extends Section>(draft: Draft<S>, sent: PlanDocument[S], stored: PlanDocument[S], revision: number): Draft<S> {
  if (revision < draft.revision) return draft;
  return { ...draft, base: stored, revision, dirty: draft.mine !== sent || draft.conflicts.length > 0 };
}

export function choose<S extends Section>(draft: Draft<S>, conflict: Conflict, choice: Choice): Draft<S> {
  const mine = resolveConflict(draft.mine, conflict, choice);
  const conflicts = draft.conflicts.filter((each) => each.path !== conflict.path);
  return { ...draft, mine, conflicts, dirty: conflicts.length > 0 || !isSame(mine, draft.base) };
}
