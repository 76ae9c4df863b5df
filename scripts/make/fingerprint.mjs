import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

function* filesIn(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesIn(inner);
    else if (entry.isFile()) yield inner;
  }
}

/** What a set of files and folders says, as one short text: the same exactly when every name and byte is. */
export function fingerprint(root, names, more = "") {
  const hash = createHash("sha256").update(more);
  for (const name of names) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    const files = readdirSafely(path) ? filesIn(path) : [path];
    for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function readdirSafely(path) {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** Whether the result was made from just this, as it was noted when it was complete. */
export const isNoted = (file, print) => existsSync(file) && readFileSync(file, "utf8") === print;

export function note(file, print) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
