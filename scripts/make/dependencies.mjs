import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { ROOT } from "../start/settings.mjs";
import { runTool } from "./tool.mjs";

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
};

/**
 * Whether node_modules holds what the lockfile says. npm notes what it installed, and only when it is done;
 * packages for other platforms are never there.
 */
export function isInstalled(root = ROOT) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === "") return true;
    const found = installed[path];
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity && existsSync(join(root, path, "package.json"));
  });
}

function findNpm() {
  const inUse = process.env.npm_execpath;
  if (inUse && basename(inUse) === "npm-cli.js") return inUse;
  const beside = ["lib", ""].map((folder) => join(process.execPath, "..", "..", folder, "node_modules", "npm", "bin", "npm-cli.js"));
  const found = [...beside, join(process.execPath, "..", "node_modules", "npm", "bin", "npm-cli.js")].find((path) => existsSync(path));
  if (found) return found;
  throw new Refusal("npm was not found beside Node: start with npm start, or install npm.");
}

/** Installs exactly what the lockfile says, when that is not there. Install scripts are not run: nothing needs one. */
export async function installDependencies() {
  if (isInstalled()) return "up to date";
  await runTool([findNpm(), "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    excerpt: (output) => output.split("\n").slice(0, 15).join("\n"),
    refusal: "The dependencies could not be installed: check the connection to the npm registry and start again; npm's own words stand above.",
  });
  return "installed";
}
