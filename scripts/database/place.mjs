import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { canReach, serverUser } from "./server-user.mjs";

const AWAY = "/var/lib/ripcord";

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8").trim() : undefined);
const hasCluster = (place) => existsSync(join(place, "cluster", "PG_VERSION"));

const remedies = {
  EEXIST: "move away the file that has its name",
  ENOTDIR: "move away the file that has its name",
  ENOSPC: "free some space on its disk",
  EROFS: "mount its disk so that it can be written",
};

/** Proves, by writing, that the folder can hold data; makes it when it is missing. */
export function requireWritable(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(`The data folder ${folder} can't be written (${error.code}): ${remedies[error.code] ?? "give this user the right to write there"}.`);
  }
}

/**
 * Where the cluster, its password, its log and, if need be, its programs lie. Inside the data folder, unless
 * root starts Ripcord where the server's user may not enter: then in a place of its own, always the same one
 * for the same folder. What holds data already is kept, whatever the folders above it allow by now.
 */
export function choosePlace(folder, log) {
  const own = join(folder, "database");
  const record = join(folder, "database-folder");
  const away = join(AWAY, `${basename(dirname(folder))}-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}`);
  const place = choose({ folder, own, away, recorded: read(record) });
  const user = serverUser(join(place, "cluster"));
  prepare(place, user);
  if (place !== own) {
    writeFileSync(record, `${place}\n`);
    writeFileSync(join(place, "belongs-to"), `${folder}\n`);
    log?.(`data in ${place}, because the user who runs PostgreSQL could not enter ${folder}`);
  }
  return { place, user };
}

function choose({ folder, own, away, recorded }) {
  const user = serverUser(join(own, "cluster"));
  if (!user) return own;
  chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011); // what lies inside guards itself
  if (recorded && hasCluster(recorded) && belongsTo(folder, recorded)) return recorded;
  const reachable = canReach(user, folder);
  if (hasCluster(own) && !reachable) {
    throw new Refusal(`The database in ${own} can't be reached by the user who runs PostgreSQL: let others enter the folders above it (chmod o+x), or move the project.`);
  }
  if (hasCluster(own)) return own;
  return reachable && !hasCluster(away) ? own : away;
}

/** A project that was moved keeps its database; one that was copied gets its own. */
function belongsTo(folder, place) {
  const origin = read(join(place, "belongs-to"));
  return origin === folder || (origin !== undefined && !existsSync(origin));
}

function prepare(place, user) {
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o711 });
    mkdirSync(place, { recursive: true, mode: 0o700 });
    if (user) chownSync(place, user.uid, user.gid);
    chmodSync(place, 0o700);
  } catch (error) {
    throw new Refusal(`The folder ${place}, meant for the database, can't be prepared (${error.code}): make it writable, or set DATABASE_URL.`);
  }
}
