import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isNoted, note } from "./fingerprint.mjs";
import { ROOT } from "../start/settings.mjs";
import { runTool } from "./tool.mjs";

const BUILT_FROM = join(ROOT, ".next", "built-from");

// Whatever else lies in the project may be part of the application.
const NO_PART = /^(\..*|node_modules|docs|e2e|scripts|bench|test-results|playwright-report|next-env\.d\.ts|.*\.(md|tsbuildinfo)|LICENSE|.*\.config\.m?js)$/;
const PART_AFTER_ALL = ["postcss.config.mjs"];

function sources() {
  const names = readdirSync(ROOT).filter((name) => !NO_PART.test(name) || PART_AFTER_ALL.includes(name));
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return fingerprint(ROOT, names.sort(), JSON.stringify([process.versions.node, settings]));
}

/**
 * Builds the application, unless these very sources are built: the state of the working tree decides, so a
 * commit, a change that is not committed and an archive without git are all told apart.
 */
export async function build(env) {
  const print = sources();
  if (isNoted(BUILT_FROM, print)) return "up to date";
  await runTool([join(ROOT, "node_modules", "next", "dist", "bin", "next"), "build"], {
    env,
    refusal: "The application could not be built: the reason stands above; mend it, or go back to a version that builds, and start again.",
  });
  note(BUILT_FROM, print);
  return "built";
}
