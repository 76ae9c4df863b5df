import "server-only";

const everyMs = 15_000;
const kept = globalThis as { ripcordPulse?: { beats: Set<() => void>; timer?: NodeJS.Timeout } };

/** Calls `beat` every 15 s until the returned function is called: one timer for all streams of a process. */
export function onPulse(beat: () => void): () => void {
  const pulse = (kept.ripcordPulse ??= { beats: new Set() });
  pulse.beats.add(beat);
  pulse.timer ??= setInterval(() => {
    for (const each of [...pulse.beats]) each();
  }, everyMs).unref();
  return () => {
    pulse.beats.delete(beat);
    if (pulse.beats.size > 0) return;
    clearInterval(pulse.timer);
    delete pulse.timer;
  };
}
