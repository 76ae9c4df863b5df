import { spawn } from "node:child_process";
import { openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { serverFlags } from "../serve/flags.mjs";
import { ROOT } from "./settings.mjs";

const LOG_LIMIT = 20_000_000;
const PATIENCE = 6000;

/** The environment of the server process: what the person gave, and what only this start knows. */
export function serverEnvironment({ settings, databaseUrl, secret, demo, dev, version, logFile }) {
  const { RIPCORD_DEMO: _, ...given } = settings.env;
  return {
    ...(logFile ? { LOG_FILE: logFile } : {}),
    ...given,
    ...(demo ? { RIPCORD_DEMO: "1" } : {}),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.url,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: dev ? "development" : "production",
    PORT: String(settings.port),
    RIPCORD_VERSION: version,
  };
}

/** Starts the server and waits until it answers. `gone` fails when it ends without having been asked to. */
export function startServer(env, { dev = false } = {}) {
  const output = dev || !env.LOG_FILE ? "inherit" : openLog(env.LOG_FILE);
  const server = spawn(process.execPath, [...(dev ? [] : serverFlags), join(ROOT, "scripts", "serve.mjs"), ...(dev ? ["--dev"] : [])], {
    cwd: ROOT,
    env,
    stdio: ["ignore", output, "inherit", "ipc"],
  });
  let asked = false;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const gone = ended.then((code) => {
    if (!asked) throw new Refusal(`The server ended by itself (${code ?? "killed"}): its last words stand above${env.LOG_FILE ? ` or in ${env.LOG_FILE}` : ""}; start again.`);
  });
  gone.catch(() => {}); // whoever waits for it hears of it; nobody has to

  async function stop() {
    asked = true;
    server.kill("SIGTERM");
    const timer = setTimeout(() => server.kill("SIGKILL"), PATIENCE);
    await ended;
    clearTimeout(timer);
  }

  const answers = new Promise((resolve, reject) => {
    server.once("message", ({ say }) => (say ? reject(new Refusal(say)) : resolve()));
  });
  const ready = Promise.race([answers, gone]);
  return { ready, gone, stop };
}

/** Opens the log for this user alone. Once it is large, it stays beside the new one. */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}
