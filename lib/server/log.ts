import "server-only";
import { destination, type Logger, pino } from "pino";

const kept = globalThis as { ripcordLog?: Logger };

/** The structured log, in the same place as the line of each request. Never give it a body, a cookie or a token. */
export function log(): Logger {
  kept.ripcordLog ??= pino(
    { level: process.env.LOG_LEVEL ?? "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: process.env.LOG_FILE || 1, sync: true }),
  );
  return kept.ripcordLog;
}
