import { fork, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverFlags } from "../serve/flags.mjs";

const root = join(import.meta.dirname, "..", "..");
const nextProgram = join(root, "node_modules", "next", "dist", "bin", "next");

// All of Ripcord that stands between a request and its page; app/ then holds the root layout and the bare page.
const around = [
  "components", "lib", "prisma", "public", "scripts", "proxy.ts", "package.json", "tsconfig.json", "next.config.ts", "postcss.config.mjs",
  "app/layout.tsx", "app/globals.css", "app/styles", "app/icon.svg",
];

/** Serves Ripcord's production build as `npm start` does, on a free port. */
export function serveRipcord(databaseUrl, secret) {
  return ours(root, databaseUrl, secret);
}

/** Ripcord with one page, scripts/bench/bare: the same server, proxy, layout, session and database. Built beside node_modules, which the bundler takes from above only. */
export async function serveBare(databaseUrl, secret) {
  const folder = join(root, ".data", "bench-bare");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of around) cpSync(join(root, path), join(folder, path), { recursive: true });
  cpSync(join(import.meta.dirname, "bare", "page.tsx"), join(folder, "app", "page.tsx"));
  build(folder, [], { DATABASE_URL: databaseUrl });
  return goneAtTheEnd(folder, await ours(folder, databaseUrl, secret));
}

/** Builds and serves the page of scripts/bench/empty, an application of its own. */
export async function serveEmpty() {
  const folder = mkdtempSync(join(tmpdir(), "ripcord-empty-"));
  cpSync(join(import.meta.dirname, "empty"), folder, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  build(folder, ["--webpack"], {});
  return goneAtTheEnd(folder, await listening(join(import.meta.dirname, "serve-empty.mjs"), [folder], folder, {}));
}

function goneAtTheEnd(folder, server) {
  return { ...server, stop: async () => (await server.stop(), rmSync(folder, { recursive: true, force: true })) };
}

function ours(folder, databaseUrl, secret) {
  return listening(join(folder, "scripts", "serve.mjs"), [], folder, {
    DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: "http://localhost", PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", RIPCORD_VERSION: "bench",
  });
}

function build(folder, flags, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [nextProgram, "build", ...flags], { cwd: folder, env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1" }, encoding: "utf8" });
  if (status !== 0) throw new Error(`A page of the bench could not be built:\n${stdout}${stderr}`);
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
