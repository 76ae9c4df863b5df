import { spawn } from "node:child_process";
import { writeSync } from "node:fs";

const isWindows = process.platform === "win32";
const running = new Set();
let ended = false;

/**
 * Runs a program to its end and answers with its exit code; never, once a signal has ended everything. It gets a process group of
 * its own, so that ending it ends what it started. `minutes` bounds it: nothing here may wait for ever. What it prints goes to
 * the file that is open as `log`, else where ours goes.
 */
export function runProgram(command, args, { env, cwd, minutes = 10, log } = {}) {
  if (ended) return new Promise(() => {});
  const output = log ?? "inherit";
  const say = (line) => (log === undefined ? process.stdout.write(line) : writeSync(log, line));
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", output, output], detached: !isWindows });
  running.add(child);
  const timer = setTimeout(() => {
    say(`\nStopped after ${minutes} min: ${args.join(" ")}\n`);
    void end(child);
  }, minutes * 60_000);
  return new Promise((resolve) => {
    const settle = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(code);
    };
    child.once("error", (error) => {
      say(`${command} could not be started: ${error.message}\n`);
      settle(1);
    });
    child.once("exit", (code) => {
      // What the program left behind ends with it.
      signal(child, "SIGTERM");
      if (!ended) settle(code);
    });
  });
}

/** Ctrl-C ends what is running, first asking, then not; nothing else is started. */
export function endOnSignals() {
  for (const [name, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1]]) {
    process.on(name, async () => {
      if (ended) return;
      ended = true;
      await Promise.all([...running].map(end));
      process.exit(128 + number);
    });
  }
  process.once("exit", () => running.forEach((child) => signal(child, "SIGKILL")));
}

async function end(child) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  for (const [name, patience] of [["SIGINT", 8000], ["SIGTERM", 4000], ["SIGKILL", 2000]]) {
    signal(child, name);
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, "late")));
    const outcome = await Promise.race([gone, late]);
    clearTimeout(timer);
    if (outcome !== "late") return;
  }
}

function signal(child, name) {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Already gone.
  }
}
