import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processMark } from "./process-mark.mjs";
import { Refusal } from "./refusal.mjs";

const fileIn = (folder) => join(folder, "running.json");

const me = () => ({ pid: process.pid, mark: processMark(process.pid) });

/** What runs on this data folder: `{ pid, databaseUrl?, address? }`, or undefined. A stale note counts as none. */
export function readRunning(folder) {
  try {
    const note = JSON.parse(readFileSync(fileIn(folder), "utf8"));
    return note.mark === processMark(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

const inUse = ({ pid, address }, folder) =>
  address
    ? `Ripcord is already running at ${address} (process ${pid}): open that, or stop it first.`
    : `The data folder ${folder} is in use by process ${pid}: wait for it, or stop it first.`;

/** Refuses when a living process holds the folder. Cheap, and leaves no trace. */
export function requireUnclaimed(folder) {
  const holder = readRunning(folder);
  if (holder) throw new Refusal(inUse(holder, folder));
}

/** Takes the folder for this process; of two at once, one gets it. Only this user may read the note. */
export function claim(folder) {
  const draft = write(`${fileIn(folder)}.${process.pid}`, me());
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      requireUnclaimed(folder);
      if (attempt > 0) rmSync(fileIn(folder), { force: true });
      try {
        return linkSync(draft, fileIn(folder));
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
    }
    throw new Refusal(`The data folder ${folder} was taken by another process a moment ago: try again.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Adds to the note of this process, so that other commands find the database and the address. */
export function note(folder, facts) {
  const known = readRunning(folder);
  const mine = known?.pid === process.pid ? known : me();
  renameSync(write(`${fileIn(folder)}.${process.pid}`, { ...mine, ...facts }), fileIn(folder));
}

/** Gives the folder back, unless it is somebody else's by now. */
export function release(folder) {
  if (readRunning(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
}

function write(path, value) {
  writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
  return path;
}
