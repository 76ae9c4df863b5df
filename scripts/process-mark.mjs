import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const ask = (...args) => {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || undefined;
  } catch {
    return undefined;
  }
};

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/**
 * When a process began, in words that no other process with the same number shares; undefined when it is
 * gone. Numbers are handed out again, soonest in a container, so a number alone proves nothing.
 */
export function processMark(pid) {
  if (process.platform === "linux") {
    const stat = read(`/proc/${pid}/stat`);
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    return !fields || fields[0] === "Z" ? undefined : fields[19];
  }
  if (process.platform !== "win32") return ask("-o", "lstart=", "-p", String(pid));
  try {
    process.kill(pid, 0);
    return "running";
  } catch (error) {
    return error.code === "EPERM" ? "running" : undefined;
  }
}

/** The command line of a process, or undefined when it is gone or can't be told. */
export function commandLineOf(pid) {
  if (process.platform === "linux") return read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ");
  return process.platform === "win32" ? undefined : ask("-ww", "-o", "args=", "-p", String(pid));
}
