import type { Refusal, Result } from "@/lib/domain/result/result";
import type { Kept } from "@/lib/domain/run/outbox";
import { type Drawer, findDrawer, keepDrawer, type Refused, type Shelf, type Waiting } from "./kept-orders";
import { sendKept } from "./send-kept";

export type Answered = Refusal | "kept" | null;
/** What was agreed to, with the number of the release's last event then, and when the page shown was read. */
export type Sent = { kept: Kept; number: number; readAt: number };
/** `sent` is shown until a page that holds it has come. `lostAt`: since when nothing gets through. */
export type Queue = { waiting: readonly Waiting[]; sent: readonly Sent[]; refused: readonly Refused[]; lostAt: number | null };

const firstPauseMs = 1_000;
const longestPauseMs = 10_000;
// After this an order that is still on its way is shown as kept here.
const slowMs = 2_500;
// A server that fails is asked again, because its database may be back in a moment; not for ever.
const mostBroken = 15;
const sayBroken = "Something went wrong on our side, and this was not recorded. Try again, or write it down and tell an administrator.";

/** Sends what a person made in one run, in order, one at a time; keeps on this device what did not arrive. */
export class OrderQueue {
  private queue: Queue = { waiting: [], sent: [], refused: [], lostAt: null };
  private readonly listeners = new Set<() => void>();
  private readonly askers = new Map<string, (answer: Answered) => void>();
  private isSending = false;
  private pause = firstPauseMs;
  private broken = 0;
  private readAt = 0;
  private timer: number | undefined;

  constructor(
    private readonly shelf: Shelf,
    private readonly release: string,
    private readonly tell: (what: "lost" | "back" | { refused: string } | { recorded: number }) => void,
  ) {}

  snapshot = (): Queue => this.queue;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What an earlier page left; it goes first. */
  async open(): Promise<void> {
    const left = await findDrawer(this.shelf);
    if (!left) return;
    const known = new Set([...this.queue.waiting, ...this.queue.refused].map(({ kept }) => kept.id));
    const fresh = (each: { kept: Kept }) => !known.has(each.kept.id);
    this.set({ waiting: [...left.waiting.filter(fresh).map((each) => ({ ...each, hasWaited: true })), ...this.queue.waiting], refused: [...left.refused.filter(fresh), ...this.queue.refused] });
    void this.send();
  }

  close(): void {
    window.clearTimeout(this.timer);
  }

  put(kept: Kept): void {
    this.set({ waiting: [...this.queue.waiting, { kept, hasWaited: false }] });
    void this.send();
  }

  /** The same for who waits for the answer. "kept" when it could not be reached. */
  ask(kept: Kept): Promise<Answered> {
    return new Promise((resolve) => {
      this.askers.set(kept.id, resolve);
      this.put(kept);
    });
  }

  forget(id: string): void {
    this.set({ refused: this.queue.refused.filter(({ kept }) => kept.id !== id), waiting: this.queue.waiting.filter(({ kept }) => kept.id !== id) });
  }

  again(id: string): void {
    const found = this.queue.refused.find(({ kept }) => kept.id === id);
    if (!found) return;
    this.forget(id);
    this.set({ waiting: [...this.queue.waiting, { kept: found.kept, hasWaited: true }] });
    void this.send();
  }

  /** A page that was read at `readAt` has come: `isIn` says of what was agreed to whether that page holds it. */
  settle(readAt: number, isIn: (sent: Sent) => boolean): void {
    this.readAt = readAt;
    const left = this.queue.sent.filter((sent) => !isIn(sent));
    if (left.length < this.queue.sent.length) this.set({ sent: left });
  }

  send = async (): Promise<void> => {
    if (this.isSending) return;
    this.isSending = true;
    window.clearTimeout(this.timer);
    for (let next = this.queue.waiting[0]; next; next = this.queue.waiting[0]) {
      const slow = window.setTimeout(() => this.wait(), slowMs);
      const answer = await sendKept(this.shelf.run, this.release, next.kept, next.hasWaited);
      window.clearTimeout(slow);
      if (answer === "unreached" || (answer === "broken" && ++this.broken < mostBroken)) {
        this.lose();
        break;
      }
      this.arrive(next.kept, answer === "broken" ? { ok: false, refusal: { kind: "rule", say: sayBroken } } : answer);
    }
    this.isSending = false;
  };

  private lose() {
    if (this.queue.lostAt === null) this.tell("lost");
    for (const { kept } of this.queue.waiting) this.answer(kept.id, "kept");
    this.wait();
    this.set({ lostAt: this.queue.lostAt ?? Date.now() });
    this.timer = window.setTimeout(this.send, this.pause);
    this.pause = Math.min(this.pause * 2, longestPauseMs);
  }

  private wait() {
    this.set({ waiting: this.queue.waiting.map((each) => ({ ...each, hasWaited: true })) });
  }

  private arrive(kept: Kept, result: Result<unknown>) {
    const waiting = this.queue.waiting.filter((each) => each.kept.id !== kept.id);
    if (this.queue.lostAt !== null && waiting.length === 0) this.tell("back");
    this.pause = firstPauseMs;
    this.broken = 0;
    this.set({ waiting, lostAt: null, sent: result.ok ? [...this.queue.sent, { kept, number: numberOf(result.value), readAt: this.readAt }] : this.queue.sent });
    if (result.ok) {
      this.tell({ recorded: numberOf(result.value) });
      return void this.answer(kept.id, null);
    }
    // A refusal mostly means that the page is old.
    this.tell({ recorded: Infinity });
    if (this.answer(kept.id, result.refusal)) return;
    this.set({ refused: [...this.queue.refused, { kept, say: result.refusal.say }] });
    this.tell({ refused: result.refusal.say });
  }

  /** Whether somebody was waiting for it. */
  private answer(id: string, answer: Answered): boolean {
    const asker = this.askers.get(id);
    this.askers.delete(id);
    asker?.(answer);
    return asker !== undefined;
  }

  private set(change: Partial<Queue>) {
    this.queue = { ...this.queue, ...change };
    const drawer: Drawer = { waiting: [...this.queue.waiting], refused: [...this.queue.refused] };
    keepDrawer(this.shelf, drawer);
    this.listeners.forEach((each) => each());
  }
}

/** Of the release's last event, as the verb says; infinity where it says none. */
function numberOf(value: unknown): number {
  return typeof value === "object" && value !== null && "number" in value && typeof value.number === "number" ? value.number : Infinity;
}
