import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { destination, pino } from "pino";
import { Refusal, refuse } from "./refusal.mjs";
import { hostsFor, makeServer } from "./serve/http-server.mjs";

const dev = process.argv.includes("--dev");
const { PORT = "3000", HOST, LOG_FILE, LOG_LEVEL = "info", RIPCORD_DEMO, TRUST_PROXY } = process.env;

const root = join(import.meta.dirname, "..");
const longestStopMs = 8_000;

const output = destination({ dest: LOG_FILE || 1, sync: true });
// Nobody reads any more: the server has better things to do than to fail, or to say so again and again.
for (const stream of [output, process.stdout, process.stderr]) stream.on("error", () => {});
const log = pino({ level: LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, output);

try {
  await serve();
} catch (error) {
  if (!(process.send && error instanceof Refusal)) refuse(error);
  process.send({ say: error.message }, () => process.exit(1));
}

/** Ripcord's server, as `npm start`, the journeys and the bench run it; everything it needs is in its environment. */
async function serve() {
  if (!dev) takeBuiltConfig();
  // The framework listens for upgrades at one server, and there are two; in production nothing is upgraded.
  const upgrades = new EventEmitter();
  const app = next({ dev, dir: root, hostname: "localhost", port: Number(PORT), httpServer: upgrades });
  const upgrade = (request, socket, head) => upgrades.emit("upgrade", request, socket, head) || socket.destroy();
  const server = makeServer({ handle: app.getRequestHandler(), log, trustProxy: TRUST_PROXY === "1", ...(dev ? { upgrade } : {}) });

  async function stop(reason) {
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(1), longestStopMs).unref();
    await Promise.all([server.close(), globalThis.ripcordWorker?.stop()]);
    await Promise.race([app.close(), pause(500)]);
    output.flushSync();
    process.exit(0);
  }

  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop(signal));
  process.on("disconnect", () => void stop("the process that started it ended"));
  // One broken connection must not take the others down with it.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
  process.on("uncaughtException", (error) => log.error({ err: error }, "uncaught exception"));

  await app.prepare();
  const port = await server.listen(hostsFor({ host: HOST, demo: RIPCORD_DEMO === "1" }), Number(PORT));
  log.info({ port, version: process.env.RIPCORD_VERSION }, "listening");
  process.send?.({ port });
}

/**
 * Serves with the configuration that the build resolved, as the framework's own standalone server does: to read
 * next.config.ts again it would load its compiler, which then stays (29 MB of 314). Where the build left none, the
 * framework says what is missing, or reads it as it always did.
 */
function takeBuiltConfig() {
  const file = join(root, ".next", "required-server-files.json");
  const config = existsSync(file) && JSON.parse(readFileSync(file, "utf8")).config;
  if (config) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}
