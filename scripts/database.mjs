import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { clearLeftovers, makeCluster, runCluster, stopCluster, USER } from "./database/cluster.mjs";
import { choosePlace, requireWritable } from "./database/place.mjs";
import { findPrograms } from "./database/programs.mjs";
import { Refusal } from "./refusal.mjs";
import { claim, note, release } from "./running.mjs";

const DATABASE = "ripcord";

/**
 * Starts the embedded PostgreSQL on a data folder, which is this process's alone until `stop`.
 * `gone` settles when the server ends, asked or not. `durable: false` (tests) gives up surviving a power cut.
 * Failures that a person can mend are a Refusal.
 * @param {{ folder: string, port?: number, log?: (line: string) => void, durable?: boolean }} options
 * @returns {Promise<{ url: string, place: string, gone: Promise<unknown>, stop: () => Promise<void> }>}
 */
export async function startDatabase({ folder: given, port, log, durable = true }) {
  requireWritable(given);
  const folder = realpathSync(given);
  claim(folder);
  try {
    const { place, user } = choosePlace(folder, log);
    const bin = findPrograms(place, user);
    const { password } = makeCluster({ place, bin, user, durable });
    await clearLeftovers(place);
    const running = await runOnAPort({ place, bin, user, durable, port });
    const endWithUs = guard(running.server);
    const stop = once(async () => {
      await stopCluster({ ...running, bin, place });
      endWithUs();
      release(folder);
    });
    const url = `postgresql://${USER}:${password}@127.0.0.1:${running.port}/${DATABASE}`;
    try {
      await makeDatabase(url);
    } catch (error) {
      await stop();
      throw error;
    }
    note(folder, { databaseUrl: url, place });
    return { url, place, gone: running.gone, stop };
  } catch (error) {
    release(folder);
    throw error;
  }
}

async function runOnAPort(options) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(options.port);
    try {
      return { port, ...(await runCluster({ ...options, port })) };
    } catch (error) {
      // Somebody took the port in between, or children of a killed server are still ending.
      if (attempt === 5 || !/could not create any TCP\/IP sockets|pre-existing shared memory/.test(error.message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      reject(new Refusal(wanted ? `Port ${wanted}, meant for the database, is taken: free it or choose another.` : "No free port was found for the database: stop a program that you don't need and try again.")),
    );
    probe.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function makeDatabase(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url.replace(/[^/]*$/, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The server ends with this process, however that ends: even by kill -9, which a small shell outlives and notices. */
function guard(server) {
  const end = () => server.kill("SIGINT");
  process.once("exit", end);
  server.unref();
  if (process.platform === "win32") return () => process.off("exit", end);
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const watcher = spawn("/bin/sh", ["-c", script, "sh", String(server.pid)], { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
  watcher.unref();
  watcher.stdin.unref();
  return () => {
    process.off("exit", end);
    watcher.kill("SIGKILL");
  };
}

function once(action) {
  let result;
  return () => (result ??= action());
}
