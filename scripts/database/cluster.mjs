import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandLineOf } from "../process-mark.mjs";
import { Refusal } from "../refusal.mjs";

export const USER = "ripcord";
const MAJOR = "18";
const LOG_LIMIT = 5_000_000;

// The server gets nothing of our environment: it holds secrets, and a locale would change how text sorts.
const environment = { PATH: process.env.PATH, LC_ALL: "C", ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };

const program = (bin, name) => join(bin, process.platform === "win32" ? `${name}.exe` : name);

/** Makes the cluster when there is none yet, whole or not at all; answers with its password. */
export function makeCluster({ place, bin, user, durable }) {
  const cluster = join(place, "cluster");
  const passwordFile = join(place, "password");
  if (existsSync(join(cluster, "PG_VERSION"))) {
    requireMajor(cluster);
    return { password: readPassword(passwordFile), made: false };
  }
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const draft = `${cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const args = [`--pgdata=${draft}`, `--username=${USER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const { status, stderr, error } = spawnSync(
    program(bin, "initdb"),
    // People's names sort as people expect, alike on every machine.
    [...args, "--locale=C", "--locale-provider=icu", "--icu-locale=und", ...(durable ? [] : ["--no-sync"])],
    { ...user, cwd: place, env: environment, encoding: "utf8" },
  );
  if (status !== 0) throw new Refusal(`The database could not be made in ${place}: ${lastWords(stderr) || error?.message}`);
  renameSync(draft, cluster);
  return { password: readPassword(passwordFile), made: true };
}

function requireMajor(cluster) {
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (major === MAJOR) return;
  throw new Refusal(`The database in ${cluster} was made by PostgreSQL ${major} and this is ${MAJOR}: dump it with the old version, move that folder away and start again.`);
}

function readPassword(path) {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  throw new Refusal(`The database's password is missing (${path}): put that file back from a backup, or move the folder away to begin anew.`);
}

/** Clears what a killed server left behind: waits for one that is still ending, ends one that is nobody's. */
export async function clearLeftovers(place) {
  const cluster = join(place, "cluster");
  const lock = join(cluster, "postmaster.pid");
  const pid = existsSync(lock) ? Number(readFileSync(lock, "utf8").split("\n")[0]) : 0;
  if (!pid) return;
  const isOurs = () => commandLineOf(pid)?.includes(cluster);
  for (let waited = 0; isOurs() && waited < 15_000; waited += 50) {
    if (waited === 3000) process.kill(pid, "SIGINT");
    await pause(50);
  }
  if (isOurs()) throw new Refusal(`An earlier database server (process ${pid}) does not end: stop it, then start again.`);
  // PostgreSQL itself sorts out a number that nobody has; one that went to another program would stop it.
  if (commandLineOf(pid) !== undefined) rmSync(lock, { force: true });
}

const QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_error_verbosity=terse", "log_min_error_statement=panic"];

/** Starts the server and waits until it takes connections. It lives in a session of its own, so that Ctrl-C does not reach it first. */
export async function runCluster({ place, bin, user, port, durable }) {
  const cluster = join(place, "cluster");
  const log = join(place, "server.log");
  if (statSync(log, { throwIfNoEntry: false })?.size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  const from = statSync(log).size;
  const settings = [...SETTINGS, ...(durable ? [] : QUICK)].flatMap((setting) => ["-c", setting]);
  const server = spawn(program(bin, "postgres"), ["-D", cluster, "-p", String(port), ...settings], {
    ...user,
    cwd: place,
    env: environment,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  let ended = false;
  const gone = new Promise((resolve) => {
    server.once("error", resolve).once("exit", resolve);
  }).then((how) => {
    ended = true;
    return how;
  });
  await Promise.race([gone, isReady(cluster, server.pid, () => ended)]);
  if (!ended) return { server, gone };
  throw new Refusal(`The database server could not start: ${lastWords(readFileSync(log, "utf8").slice(from))} (its log is ${log})`);
}

async function isReady(cluster, pid, hasEnded) {
  while (!hasEnded()) {
    const lines = existsSync(join(cluster, "postmaster.pid")) ? readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n") : [];
    if (Number(lines[0]) === pid && lines[7]?.trim() === "ready") return;
    await pause(25);
  }
}

const lastWords = (text = "") => text.split("\n").findLast((line) => /FATAL|error:/.test(line))?.replace(/^.*?(FATAL|error):\s*/, "") ?? text.trim().split("\n").at(-1);

/** Ends the server: without waiting for its clients, and after ten seconds without a checkpoint. */
export async function stopCluster({ server, gone, bin, place }) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (process.platform === "win32") {
    spawnSync(program(bin, "pg_ctl"), ["stop", "-D", join(place, "cluster"), "-m", "fast"], { env: environment });
  } else server.kill("SIGINT");
  const timer = setTimeout(() => server.kill("SIGQUIT"), 10_000);
  await gone;
  clearTimeout(timer);
}
