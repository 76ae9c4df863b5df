import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./settings.mjs";

/** The version that answers here: the package's, with the commit where there is one. */
export function versionOf(root = ROOT) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { status, stdout } = spawnSync("git", ["-c", `safe.directory=${root}`, "rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" });
  return status === 0 ? `${version}+${stdout.trim()}` : version;
}
