import "server-only";
import { destination, pino } from "pino";

type Kept = { ripcordLog?: ReturnType<typeof pino> };
const kept = globalThis as Kept;

/** One structured line for what went wrong on the way in: the kind and its message, never a token or a profile. */
export function logProblem(code: string, about: unknown): void {
  kept.ripcordLog ??= pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: process.env.LOG_FILE || 1, sync: true }));
  kept.ripcordLog.warn({ code, reason: reasonOf(about) }, "sign-in problem");
}

function reasonOf(about: unknown): string {
  const error: unknown = about instanceof Error ? about : (about as { error?: unknown } | undefined)?.error;
  return error instanceof Error ? error.message.slice(0, 300) : "";
}
