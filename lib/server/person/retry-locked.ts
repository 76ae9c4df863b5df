import "server-only";
import { setTimeout as pause } from "node:timers/promises";

const attempts = 8;

/**
 * Runs a verb again, from the start and in a new transaction, when it met a row that somebody else holds
 * (55P03) or when PostgreSQL ended it to untie two that waited for each other (40P01).
 */
export function retryLocked<A extends unknown[], T>(verb: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return async (...args) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await verb(...args);
      } catch (error) {
        if (attempt === attempts || !isLocked(error)) throw error;
        await pause(attempt * (20 + Math.random() * 30));
      }
    }
  };
}

function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as Error & { code?: string; meta?: unknown };
  return code === "P2034" || /55P03|40P01/.test(JSON.stringify(meta ?? "") + error.message);
}
