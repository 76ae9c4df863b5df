import { performance } from "node:perf_hooks";

/**
 * Sends `count` requests, `atOnce` of them at any time, after a warm-up of a fifth.
 * @param {(at: number) => Promise<void>} request
 * @returns {Promise<number[]>} milliseconds of each
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
  return times;
}

/**
 * Several requests by turns, so that a slow minute of the machine falls on all of them.
 * @param {Record<string, (at: number) => Promise<void>>} requests
 * @returns {Promise<Record<string, { p50: number, p95: number }>>} milliseconds
 */
export async function measureByTurns(requests, { rounds, count, atOnce }) {
  const times = Object.fromEntries(Object.keys(requests).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, request] of Object.entries(requests)) times[name].push(...(await measure((at) => request(round * count * 2 + at), { count, atOnce })));
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { p50: part(all, 0.5), p95: part(all, 0.95) }]));
}

function part(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
