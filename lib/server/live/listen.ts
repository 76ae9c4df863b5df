import "server-only";
import { Client } from "pg";
import { type Announcement, readAnnouncement } from "@/lib/domain/live/announcement";
import { databaseUrl } from "../db";

export type Ear = {
  hear: (announcement: Announcement) => void;
  /** The connection was gone for a while: announcements may have been missed. */
  missed: () => void;
  /** The connection has just gone: until `missed` nothing is heard. */
  lost?: () => void;
};

const channel = "ripcord";
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * One connection that listens for a whole process, however many ears there are. It opens with the
 * first ear, closes after the last, and comes back by itself, more slowly each time it fails.
 */
export function makeListener(address: () => string) {
  const ears = new Set<Ear>();
  let client: Client | null = null;
  let opening: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = firstPauseMs;
  let hasMissed = false;

  async function open() {
    const fresh = new Client({ connectionString: address(), application_name: "ripcord live", keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 5_000 });
    fresh.on("error", () => lose(fresh));
    fresh.on("end", () => lose(fresh));
    fresh.on("notification", ({ payload }) => tell(readAnnouncement(payload ?? "")));
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
    } catch {
      return lose(fresh);
    }
    if (client !== fresh) return;
    pause = firstPauseMs;
    if (hasMissed) for (const ear of [...ears]) ear.missed();
    hasMissed = false;
  }

  function tell(announcement: Announcement | null) {
    if (announcement) for (const ear of [...ears]) ear.hear(announcement);
  }

  function lose(lost: Client) {
    if (client !== lost) return;
    client = null;
    opening = null;
    lost.end().catch(() => undefined);
    if (ears.size === 0) return;
    if (!hasMissed) for (const ear of [...ears]) ear.lost?.();
    hasMissed = true;
    timer = setTimeout(() => void start(), pause).unref();
    pause = Math.min(pause * 2, longestPauseMs);
  }

  function start() {
    clearTimeout(timer);
    opening ??= open();
    return opening;
  }

  function remove(ear: Ear) {
    if (!ears.delete(ear) || ears.size > 0) return;
    clearTimeout(timer);
    const last = client;
    client = null;
    opening = null;
    hasMissed = false;
    pause = firstPauseMs;
    last?.end().catch(() => undefined);
  }

  /** Resolves when it listens, or when the first try failed: then `missed` comes with the connection. */
  async function add(ear: Ear): Promise<() => void> {
    ears.add(ear);
    await start();
    return () => remove(ear);
  }

  return { add };
}

const kept = globalThis as { ripcordListener?: ReturnType<typeof makeListener> };

/** The listener of this process. */
export function listener() {
  kept.ripcordListener ??= makeListener(databaseUrl);
  return kept.ripcordListener;
}
