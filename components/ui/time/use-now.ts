import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    second = currentSecond();
    timer = setInterval(tell, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tell(): void {
  second = currentSecond();
  listeners.forEach((each) => each());
}

function currentSecond(): number {
  return Math.floor(Date.now() / 1000);
}

function snapshot(): number {
  if (timer === undefined) second = currentSecond();
  return second;
}

/** The present, to the second, from one clock for the whole page; null on the server and while hydrating. */
export function useNow(): Date | null {
  const now = useSyncExternalStore(subscribe, snapshot, () => null);
  return now === null ? null : new Date(now * 1000);
}
