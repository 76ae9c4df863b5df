import { isSignedOut } from "@/lib/domain/access/signed-out";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { choose, type Draft, edit, freshDraft, putBack, receive, saved } from "@/lib/domain/plan/draft";
import { isSame } from "@/lib/domain/plan/is-same";
import type { Conflict } from "@/lib/domain/plan/merge-section";
import { pathOfIssue } from "@/lib/domain/plan/plan-path";
import type { Choice } from "@/lib/domain/plan/resolve-conflict";
import { sections } from "@/lib/domain/plan/sections";
import type { Refusal, Result } from "@/lib/domain/result/result";
import { findDraft, keepDraft, type Shelf } from "./kept-drafts";
import { asksBefore, asksNothing, keysOf, type Known } from "./reopening";
import type { SectionState, States } from "./section-state";

/** What the server holds, as the page was last read. */
export type Held = { document: PlanDocument; revisions: Record<Section, { revision: number; personId: string; at: string }>; version: number; nameOf: (id: string) => string; /** Null where an edit re-opens nothing. */ known: Known | null };
/** Sends one section, based on a revision of it; the release and the template each have their own verb. */
export type SendSection = (section: Section, base: number, value: PlanDocument[Section]) => Promise<Result<{ value: PlanDocument[Section]; revisions: Partial<Held["revisions"]> }>>;
type Current = { value: PlanDocument[Section]; revision: number; byName: string; at: string; version: number };

const pauseMs = 600;
const retryMs = 5_000;
const longest = 900_000;
const tooLong = "This section is too long to be saved. Keep each text under 20,000 characters, and link to what is longer.";

/** The plan as it is being written: each section a draft that is saved as one goes, one save at a time. */
export class PlanStore {
  private states: States;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<Section, number>();
  private readonly lastSent = new Map<Section, PlanDocument[Section]>();
  private readonly accepted = new Set<string>();
  private waiting: Held | null = null;
  private known: Known | null;
  private savedAt: string;

  constructor(private readonly shelf: Shelf, private readonly sendSection: SendSection, held: Held, savedAt: string) {
    this.savedAt = savedAt;
    this.known = held.known;
    this.states = Object.fromEntries(sections.map((section) => [section, calm(freshDraft(section, held.document[section], held.revisions[section].revision))])) as States;
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  getStates = () => this.states;
  getSavedAt = () => this.savedAt;

  edit<S extends Section>(section: S, change: (value: PlanDocument[S]) => PlanDocument[S]) {
    const { draft } = this.states[section];
    const next = edit(draft, change(draft.mine as PlanDocument[S]));
    this.put(section, { draft: next, errors: {}, trouble: waits(this.states[section].trouble) });
    this.plan(section);
  }

  choose(section: Section, conflict: Conflict, choice: Choice) {
    this.put(section, { draft: choose(this.states[section].draft, conflict, choice) });
    this.plan(section, 0);
  }

  /** Yes to what saving this section re-opens, also for what is typed on in this sitting. */
  reopen(section: Section) {
    for (const key of keysOf(this.states[section].asks)) this.accepted.add(key);
    this.weigh();
  }

  /** Back to what the server holds; answers with what was typed. */
  discard<S extends Section>(section: S): PlanDocument[S] {
    const { base, revision, mine } = this.states[section].draft;
    this.put(section, { draft: freshDraft(section, base as PlanDocument[S], revision), errors: {}, trouble: null, say: "", other: null });
    return mine as PlanDocument[S];
  }

  /** A newer state of the plan, unless a save is under way: its answer comes first. */
  receive(held: Held) {
    this.known = held.known;
    if (Object.values(this.states).some((state) => state.sending)) {
      this.waiting = held;
      return;
    }
    for (const section of sections) {
      const { revision, personId, at } = held.revisions[section];
      this.take(section, { value: held.document[section], revision, byName: held.nameOf(personId), at, version: held.version });
    }
    this.weigh();
  }

  /** What this device kept is put on top of what the server holds now, and sent. */
  async restore() {
    const kept = await Promise.all(sections.map((section) => findDraft(this.shelf, section)));
    for (const old of kept) if (old) this.putBack(old);
  }

  retry = () => {
    for (const section of sections) if (this.states[section].draft.dirty) this.plan(section, 0);
  };

  /** The person goes on to another page: what waits is sent at once. */
  leave() {
    for (const section of sections) {
      window.clearTimeout(this.timers.get(section));
      void this.send(section);
    }
  }

  private putBack(old: Draft) {
    const now = this.states[old.section].draft;
    // Kept by an earlier edition of this page, whose sections had other fields.
    if (!isSame(Object.keys(old.mine).sort(), Object.keys(now.base).sort())) return;
    const draft = putBack(old, now);
    if (draft === now) return keepDraft(this.shelf, now);
    this.put(old.section, { draft });
    this.plan(old.section, 0);
  }

  private take(section: Section, { value, revision, byName, at, version }: Current) {
    const { draft } = this.states[section];
    const sent = this.lastSent.get(section);
    // My own save whose answer was lost on the way is no stranger's change.
    const next = draft.dirty && sent && revision > draft.revision && isSame(sent, value) ? saved(draft, sent, value, revision) : receive(draft, value, revision);
    if (next === draft) return;
    this.put(section, { draft: next, other: next.conflicts.length > 0 ? { name: byName, at, version } : null });
    if (next.dirty) this.plan(section);
  }

  private plan(section: Section, pause = pauseMs) {
    window.clearTimeout(this.timers.get(section));
    this.timers.set(section, window.setTimeout(() => void this.send(section), pause));
  }

  private async send(section: Section) {
    const { draft, sending, asks } = this.states[section];
    if (sending || !draft.dirty || draft.conflicts.length > 0 || asks.waits) return;
    const sent = draft.mine;
    // The server reads no more than a megabyte at once, and would not say which text it is.
    if (JSON.stringify(sent).length > longest) return this.put(section, { trouble: "invalid", say: tooLong, errors: { [section]: tooLong } });
    this.lastSent.set(section, sent);
    this.put(section, { sending: true });
    try {
      const result = await this.sendSection(section, draft.revision, sent);
      this.put(section, { sending: false });
      if (result.ok) this.confirm(section, sent, result.value);
      else this.refuse(section, sent, result.refusal);
    } catch {
      this.put(section, { sending: false, trouble: "offline" });
      this.plan(section, retryMs);
    }
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting) this.receive(waiting);
  }

  private confirm(section: Section, sent: PlanDocument[Section], answer: { value: PlanDocument[Section]; revisions: Partial<Held["revisions"]> }) {
    const { revision, at } = answer.revisions[section] ?? { revision: this.states[section].draft.revision, at: this.savedAt };
    this.savedAt = at;
    this.put(section, { draft: saved(this.states[section].draft, sent, answer.value, revision), trouble: null, errors: {}, say: "", other: null });
    if (this.states[section].draft.dirty) this.plan(section);
  }

  private refuse(section: Section, sent: PlanDocument[Section], refusal: Refusal) {
    if (refusal.kind === "conflict") {
      this.put(section, { trouble: null });
      return this.take(section, refusal.current as Current);
    }
    if (isSignedOut(refusal)) return this.put(section, { trouble: "signedOut", say: refusal.say });
    const errors = refusal.kind === "invalid" ? Object.fromEntries(refusal.fields.map(({ path, say }) => [pathOfIssue(section, sent, path), say])) : {};
    this.put(section, { trouble: refusal.kind === "invalid" ? "invalid" : "refused", say: refusal.say, errors });
  }

  private put(section: Section, change: Partial<SectionState>) {
    const before = this.states[section];
    this.states = { ...this.states, [section]: { ...before, ...change } };
    if (change.draft && change.draft !== before.draft) {
      keepDraft(this.shelf, change.draft);
      return this.weigh();
    }
    this.tell();
  }

  /** Asks again what each save would re-open: what was saved meanwhile, here or elsewhere, counts for all. */
  private weigh() {
    for (const section of sections) {
      const before = this.states[section];
      const asks = asksBefore(this.known, this.states, section, this.accepted);
      if (asks !== before.asks) this.states = { ...this.states, [section]: { ...before, asks } };
      if (before.asks.waits && !asks.waits) this.plan(section, 0);
    }
    this.tell();
  }

  private tell() {
    for (const listener of this.listeners) listener();
  }
}

function calm(draft: Draft): SectionState {
  return { draft, asks: asksNothing, sending: false, trouble: null, say: "", errors: {}, other: null };
}

// Typing on clears what the server said about the fields; without a connection or a session it changes nothing.
function waits(trouble: SectionState["trouble"]): SectionState["trouble"] {
  return trouble === "offline" || trouble === "signedOut" ? trouble : null;
}
