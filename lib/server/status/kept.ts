import "server-only";

type Entry<T> = { at: number; value: Promise<T> };
type Options = { /** Milliseconds for which one answer serves everybody. */ freshFor: number; /** Milliseconds for which an old answer is better than none. */ goodFor: number; /** Milliseconds to wait for a new answer while there is an old one. */ patience: number; most: number; /** Told once of each reading that failed. */ failed: (error: unknown) => void };

/**
 * Reads once for all who ask within the same moment; while the database fails or dawdles, the last good answer
 * stands in. Only a memory of this process: a second process reads for itself.
 */
export function keep<T>(read: (key: string, now: Date) => Promise<T>, { freshFor, goodFor, patience, most, failed }: Options) {
  const entries = new Map<string, Entry<T>>();
  const good = new Map<string, { at: number; value: T }>();

  return async function ask(key: string, now: Date): Promise<T> {
    const at = now.getTime();
    const { value } = fresh(key, at) ?? start(key, now);
    const last = good.get(key);
    if (!last || at - last.at > goodFor) return value;
    return Promise.race([value.catch(() => last.value), later(patience, last.value)]);
  };

  function fresh(key: string, at: number): Entry<T> | undefined {
    const entry = entries.get(key);
    return entry && at - entry.at < freshFor ? entry : undefined;
  }

  function start(key: string, now: Date): Entry<T> {
    const entry = { at: now.getTime(), value: read(key, now) };
    put(entries, key, entry);
    entry.value.then((value) => put(good, key, { at: entry.at, value }), failed);
    return entry;
  }

  // The oldest goes first, so that keys which anybody can make up fill no memory.
  function put<E>(all: Map<string, E>, key: string, entry: E) {
    all.delete(key);
    all.set(key, entry);
    const oldest = all.keys().next().value;
    if (all.size > most && oldest !== undefined) all.delete(oldest);
  }
}

function later<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}
