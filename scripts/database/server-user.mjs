import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Refusal } from "../refusal.mjs";

const NAME = "postgres";

const idOf = (flag) => Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

function findUser() {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

function makeUser() {
  spawnSync("groupadd", ["--system", NAME]);
  spawnSync("useradd", ["--system", "--gid", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  const user = findUser();
  if (user) return user;
  throw new Refusal(`PostgreSQL does not run as root and the user "${NAME}" could not be made: start as an ordinary user, or set DATABASE_URL.`);
}

/**
 * As whom PostgreSQL runs: undefined for "as we are". It refuses root, so root lends it the owner of the
 * data when there is one already, else the user `postgres`, which is made where it is missing.
 */
export function serverUser(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser() ?? makeUser();
}

/** Whether that user can enter a folder (or run a program), with every folder above it. */
export function canReach(user, path) {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
