import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { serverEnvironment } from "@/scripts/start/server.mjs";
import { freePort } from "./free-port";
import type { World } from "./world";

const root = join(import.meta.dirname, "..");

/** The same build on the same database, with proxy.ts taken out of it: what protects then is what protects always. */
export async function startWithoutProxy({ databaseUrl, secret }: World): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ripcord-no-proxy-"));
  const cache = join(root, ".next", "cache");
  await cp(join(root, ".next"), join(folder, ".next"), { recursive: true, verbatimSymlinks: true, filter: (from) => from !== cache && !from.startsWith(cache + sep) });
  for (const name of ["scripts", "package.json", "next.config.ts"]) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await takeProxyOut(join(folder, ".next", "server", "functions-config-manifest.json"));

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const logFile = join(folder, "server.log");
  const env = serverEnvironment({ settings: { env: process.env, port, url }, databaseUrl, secret, demo: true, dev: false, version: "e2e", logFile });
  const server = spawn(process.execPath, [join(folder, "scripts", "serve.mjs")], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(server, "exit");
  await Promise.race([once(server, "message"), ended.then(() => Promise.reject(new Error("The server without the proxy did not start.")))]);
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function takeProxyOut(manifest: string): Promise<void> {
  const parsed = JSON.parse(await readFile(manifest, "utf8")) as { functions: Record<string, unknown> };
  if (!("/_middleware" in parsed.functions)) throw new Error("The build has no proxy to take out: this walk would prove nothing.");
  delete parsed.functions["/_middleware"];
  await writeFile(manifest, JSON.stringify(parsed));
}
