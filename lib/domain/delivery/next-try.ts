const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long a delivery is tried before it is given up. */
const giveUpAfter = 24 * hour;

type Tried = {
  /** How many tries it has had, the failed one included. */
  tries: number;
  queuedAt: Date;
  now: Date;
  /** How long the receiver asks to be left alone. */
  askedSeconds?: number;
};

/**
 * When a delivery is tried again: after 5 s, 10 s, 20 s … at most a minute during the first hour, then every
 * quarter of an hour. Null when it has been tried for a day.
 */
export function nextTry({ tries, queuedAt, now, askedSeconds = 0 }: Tried): Date | null {
  const age = now.getTime() - queuedAt.getTime();
  if (age >= giveUpAfter) return null;
  const own = age < hour ? Math.min(5 * second * 2 ** Math.min(tries - 1, 10), minute) : 15 * minute;
  return new Date(now.getTime() + Math.max(own, Math.min(askedSeconds * second, hour)));
}
