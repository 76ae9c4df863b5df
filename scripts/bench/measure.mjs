import { performance } from "node:perf_hooks";

/**
 * Sends `count` requests, `atOnce` of them at any time, after a warm-up of a fifth.
 * @param {(at: number) => Promise<void>} request
 * @returns {Promise<{ p50: number, p95: number }>} milliseconds
 */
export async function measure(request, { count, atOnce }) {
  let next = 0;
  const warm = Math.ceil(count / 5);
  const times = [];
  async function worker() {
    for (;;) {
      const at = next++;
      if (at >= count + warm) return;
      const from = performance.now();
      await request(at);
      if (at >= warm) times.push(performance.now() - from);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  times.sort((a, b) => a - b);
  const part = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: part(0.5), p95: part(0.95) };
}
