import { isSignedOut } from "@/lib/domain/access/signed-out";
import type { Refusal, Result } from "@/lib/domain/result/result";
import { chooseText, freshText, isDirty, putBackText, receiveText, savedText, type TextChoice, type TextDraft } from "@/lib/domain/review/text-draft";
import { findText, keepText } from "./kept-texts";

/** Why what is typed is not with the server. */
export type Trouble = "offline" | "signedOut" | "refused";
export type TextState = { draft: TextDraft; sending: boolean; trouble: Trouble | null; /** The sentence of the last refusal. */ say: string; savedAt: string | null };
/** What the server holds, as the page was last read. */
export type HeldText = { text: string; revision: number; byName: string; at: string };
type Send = (base: number, value: string) => Promise<Result<{ revision: number; at: string }>>;

const pauseMs = 600;
const retryMs = 5_000;

/** One text as it is being written: saved as one goes, one save at a time, and kept on this device until it is confirmed. */
export class TextStore {
  private state: TextState;
  private readonly listeners = new Set<() => void>();
  private timer: number | undefined;
  private lastSent: string | null = null;
  private waiting: HeldText | null = null;

  /** `name` is the place on this device: one person's, of one text. */
  constructor(private readonly name: string, private readonly sendText: Send, private held: HeldText) {
    this.state = { draft: freshText(held.text, held.revision), sending: false, trouble: null, say: "", savedAt: held.revision > 0 ? held.at : null };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  getState = () => this.state;

  edit(mine: string) {
    const { trouble, draft } = this.state;
    this.put({ draft: { ...draft, mine }, trouble: trouble === "refused" ? null : trouble });
    this.plan();
  }

  choose(choice: TextChoice) {
    this.put({ draft: chooseText(this.state.draft, choice) });
    this.plan(0);
  }

  /** A newer state of the text, unless a save is under way: its answer comes first. */
  receive(held: HeldText) {
    this.held = held;
    if (this.state.sending) {
      this.waiting = held;
      return;
    }
    const { draft } = this.state;
    // My own save whose answer was lost on the way is no stranger's change.
    const isMine = this.lastSent === held.text && held.revision > draft.revision && draft.other === null;
    const next = isMine ? savedText(draft, held.text, held.revision) : receiveText(draft, held);
    if (next === draft) return;
    this.put({ draft: next, savedAt: held.at });
    if (isDirty(next)) this.plan();
  }

  /** What this device kept is put on top of what the server holds now, and sent. */
  async restore() {
    const kept = await findText(this.name);
    if (kept === null) return;
    const { draft } = this.state;
    const next = putBackText(kept, draft, this.held);
    if (next === draft) return keepText(this.name, draft);
    this.put({ draft: next });
    this.plan(0);
  }

  retry = () => {
    if (isDirty(this.state.draft)) this.plan(0);
  };

  /** The person goes on to another page: what waits is sent at once. */
  leave() {
    window.clearTimeout(this.timer);
    void this.send();
  }

  private plan(pause = pauseMs) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private async send() {
    const { draft, sending } = this.state;
    if (sending || draft.mine === draft.base || draft.other !== null) return;
    const sent = draft.mine;
    this.lastSent = sent;
    this.put({ sending: true });
    try {
      const result = await this.sendText(draft.revision, sent);
      this.put({ sending: false });
      if (result.ok) this.confirm(sent, result.value);
      else this.refuse(result.refusal);
    } catch {
      this.put({ sending: false, trouble: "offline" });
      this.plan(retryMs);
    }
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting) this.receive(waiting);
  }

  private confirm(sent: string, { revision, at }: { revision: number; at: string }) {
    this.put({ draft: savedText(this.state.draft, sent, revision), trouble: null, say: "", savedAt: at });
    if (isDirty(this.state.draft)) this.plan();
  }

  private refuse(refusal: Refusal) {
    if (refusal.kind === "conflict") {
      this.put({ trouble: null, say: "" });
      return this.receive(refusal.current as HeldText);
    }
    this.put({ trouble: isSignedOut(refusal) ? "signedOut" : "refused", say: refusal.say });
  }

  private put(change: Partial<TextState>) {
    const before = this.state.draft;
    this.state = { ...this.state, ...change };
    if (this.state.draft !== before) keepText(this.name, this.state.draft);
    for (const listener of this.listeners) listener();
  }
}
