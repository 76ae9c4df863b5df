import "server-only";
import type { Announcement } from "@/lib/domain/live/announcement";
import { onPulse } from "./pulse";
import { subscribe } from "./subscribe";

export type Asked = {
  /** REL-42, or null for everything. */
  release: string | null;
  /** The id of a person who wants to hear of nothing but what they were told themselves. */
  me?: string;
  /** The last event number that the reader has seen; null on a first visit. */
  after: string | null;
  /** Whether the person is still signed in; asked every 30 s and when people change. */
  isSignedIn: () => Promise<boolean>;
};
type Reader = { write: (text: string) => void; end: () => void };

/**
 * Tells a reader `start` with the number of the newest event (of everything its time, ms since 1970), then `change` for
 * each commit, `lost` while nothing can be heard, `catchUp` after it, and `ended` when the session is over. Call the
 * returned function when the reader is gone.
 */
export function follow({ release, me, after, isSignedIn }: Asked, { write, end }: Reader): () => void {
  const early: Announcement[] = [];
  let number: number | null | undefined;
  let isGone = false;
  let beats = 0;
  const stops: (() => void)[] = [onPulse(beat)];

  write("retry: 2000\n\n");
  // Without the database there is nothing to follow: the reader tries again by itself.
  open().catch(end);
  return leave;

  async function open() {
    const subscription = await subscribe(release, { hear, missed: () => say("catchUp", {}), lost: () => say("lost", {}), peopleChanged: () => void check() }, me);
    if (isGone) return subscription.end();
    stops.push(subscription.end);
    number = subscription.number;
    say("start", { number: number ?? subscription.newestAt }, number);
    if (after !== null && after !== String(number)) say("catchUp", {});
    for (const announcement of early) hear(announcement);
  }

  function hear(announcement: Announcement) {
    if (number === undefined) return void early.push(announcement);
    if (number !== null && announcement.number !== null && announcement.number <= number) return;
    say("change", me ? { ...announcement, told: [me] } : announcement, release === null ? null : announcement.number);
  }

  function beat() {
    beats += 1;
    write(": still here\n\n");
    if (beats % 2 === 0) void check();
  }

  /** A database that does not answer is no reason to send people away. */
  async function check() {
    if (isGone || (await isSignedIn().catch(() => true)) || isGone) return;
    say("ended", {});
    end();
  }

  // Everything has no number of its own: with this id a reader that returns always catches up.
  function say(event: string, data: object, id: number | null = null) {
    const line = release === null ? "id: all\n" : id === null ? "" : `id: ${id}\n`;
    write(`${line}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  function leave() {
    isGone = true;
    for (const stop of stops.splice(0)) stop();
  }
}
