import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireWritable } from "../database/place.mjs";

/** The secret that signs sessions: as given, else one that is made once and kept where only this user reads. */
export function sessionSecret(env, folder) {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET;
  const file = join(folder, "secret");
  if (!existsSync(file)) make(folder, file);
  return readFileSync(file, "utf8").trim();
}

function make(folder, file) {
  requireWritable(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error; // another start made it first: that one holds
  } finally {
    rmSync(draft, { force: true });
  }
}
