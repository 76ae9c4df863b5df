import { readAnnouncement } from "@/lib/domain/live/announcement";
import type { LiveEvent, LiveState } from "./live-event";

type Listener = {
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
  /** What its part of the page was rendered with: a number of the release, or a time (ms since 1970) of everything; null when it shows nothing that can be behind. */
  shown: number | null;
};

const longestPauseMs = 30_000;
const sources = new Map<string, LiveSource>();

/** Follows a release, or everything; all parts of a page share one connection. */
export function followLive(release: string | null, listener: Listener): () => void {
  const name = release ?? "";
  const source = sources.get(name) ?? new LiveSource(release);
  sources.set(name, source);
  source.add(listener);
  return () => {
    if (source.remove(listener) === 0) sources.delete(name);
  };
}

/**
 * A hidden tab holds no connection, because a browser allows only six to one address over HTTP/1.1;
 * when it is looked at again, the server tells by the last number whether something was missed.
 */
class LiveSource {
  private readonly listeners = new Set<Listener>();
  private connection: EventSource | null = null;
  private state: LiveState = "connecting";
  private isEnded = false;
  private pause = 1_000;
  private timer: number | undefined;

  /** The id of the last message: with it a reader that returns is told whether it missed something. */
  private after: string | null = null;
  /** Of what is heard, the newest; null before the connection stands. */
  private newest: number | null = null;

  constructor(private readonly release: string | null) {}

  add(listener: Listener) {
    this.listeners.add(listener);
    listener.onState(this.state);
    this.compare(listener);
    if (this.listeners.size > 1) return;
    document.addEventListener("visibilitychange", this.look);
    window.addEventListener("online", this.retry);
    window.addEventListener("offline", this.pauseOffline);
    this.look();
  }

  remove(listener: Listener): number {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return this.listeners.size;
    document.removeEventListener("visibilitychange", this.look);
    window.removeEventListener("online", this.retry);
    window.removeEventListener("offline", this.pauseOffline);
    this.close();
    return 0;
  }

  private look = () => {
    if (document.visibilityState === "hidden") return this.close();
    if (!this.connection) this.open();
  };

  private retry = () => {
    this.close();
    this.look();
  };

  private pauseOffline = () => {
    this.close();
    this.setState("down");
  };

  private close() {
    window.clearTimeout(this.timer);
    this.connection?.close();
    this.connection = null;
  }

  private open() {
    if (this.isEnded) return;
    const asked = new URLSearchParams();
    if (this.release !== null) asked.set("release", this.release);
    if (this.after !== null) asked.set("after", this.after);
    const connection = new EventSource(`/api/live?${asked}`);
    this.connection = connection;
    connection.addEventListener("start", (message) => {
      this.pause = 1_000;
      this.remember(message);
      this.newest = readStart(message.data);
      this.setState("live");
      for (const listener of [...this.listeners]) this.compare(listener);
    });
    connection.addEventListener("change", (message) => {
      this.remember(message);
      const change = readAnnouncement(message.data);
      if (this.release !== null) this.newest = Math.max(this.newest ?? 0, change?.number ?? 0);
      this.tell(change ? { kind: "change", ...change } : { kind: "catchUp" });
    });
    connection.addEventListener("lost", () => this.setState("down"));
    connection.addEventListener("catchUp", () => {
      this.setState("live");
      this.tell({ kind: "catchUp" });
    });
    connection.addEventListener("ended", () => {
      this.isEnded = true;
      this.close();
      this.tell({ kind: "ended" });
    });
    connection.addEventListener("error", () => {
      this.setState("down");
      // The browser comes back by itself unless it was refused.
      if (connection.readyState !== EventSource.CLOSED || this.connection !== connection) return;
      this.close();
      this.timer = window.setTimeout(this.look, this.pause);
      this.pause = Math.min(this.pause * 2, longestPauseMs);
    });
  }

  /** A part that joins, or was rendered before the connection stood, may show less than has happened: once each. */
  private compare(listener: Listener) {
    if (this.newest === null || listener.shown === null) return;
    if (this.newest > listener.shown) listener.onEvent({ kind: "catchUp" });
    listener.shown = null;
  }

  private remember(message: MessageEvent) {
    if (message.lastEventId !== "") this.after = message.lastEventId;
  }

  private setState(state: LiveState) {
    if (state === this.state) return;
    this.state = state;
    for (const { onState } of [...this.listeners]) onState(state);
  }

  private tell(event: LiveEvent) {
    for (const { onEvent } of [...this.listeners]) onEvent(event);
  }
}

function readStart(data: string): number | null {
  const { number } = JSON.parse(data) as { number: number | null };
  return number;
}
