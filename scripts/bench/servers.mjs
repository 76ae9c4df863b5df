import { fork, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverFlags } from "../serve/flags.mjs";

const root = join(import.meta.dirname, "..", "..");
const nextProgram = join(root, "node_modules", "next", "dist", "bin", "next");

/** Serves Ripcord's production build as `npm start` does, on a free port. */
export function serveRipcord(databaseUrl, secret) {
  return listening(join(root, "scripts", "serve.mjs"), [], root, {
    DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: "http://localhost", PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", RIPCORD_VERSION: "bench",
  });
}

/** Builds and serves the bare page of scripts/bench/bare in a folder of its own. */
export function serveBare() {
  const folder = mkdtempSync(join(tmpdir(), "ripcord-bare-"));
  cpSync(join(import.meta.dirname, "bare"), folder, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const built = spawnSync(process.execPath, [nextProgram, "build", "--webpack"], { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" }, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The bare page could not be built:\n${built.stdout}${built.stderr}`);
  return listening(join(import.meta.dirname, "serve-bare.mjs"), [folder], folder, {});
}

async function listening(program, args, cwd, env) {
  const child = fork(program, args, { execArgv: serverFlags, cwd, env: { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const port = await new Promise((resolve, reject) => {
    child.once("message", ({ port }) => resolve(port));
    child.once("exit", (code) => reject(new Error(`A server of the bench ended with ${code}.`)));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    /** Resident memory in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
    stop: () => (child.kill("SIGTERM"), ended),
  };
}
