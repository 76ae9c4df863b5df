import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const MINUTES = 60_000;

/**
 * The browser for the journeys: the one that BROWSER_PATH names, Playwright's own, an installed one, or one
 * that can be installed here. Without any it is a Refusal.
 */
export async function findBrowser(machine = thisMachine()) {
  const { named, works, log } = machine;
  if (named && !works(named)) throw new Refusal(`BROWSER_PATH names ${named}, which does not start: name a Chrome or Chromium that does.`);
  const found = [named, await machine.playwrights(), ...machine.installed()].find((path) => path && works(path));
  if (found) return found;
  for (const [what, install] of machine.installs()) {
    log(`No browser found: trying ${what}.`);
    const path = await install();
    if (path && works(path)) return path;
  }
  throw new Refusal("The journeys need a browser: install Chrome or Chromium, or set BROWSER_PATH to one.");
}

/** How to start it: quietly on closed networks, and without the sandbox where root may not have one. */
export function browserArguments(isRoot = process.getuid?.() === 0) {
  return isRoot ? ["--no-sandbox", ...QUIET] : QUIET;
}

function thisMachine() {
  const playwrights = async () => {
    const { chromium } = await import("@playwright/test");
    return chromium.executablePath();
  };
  return {
    named: process.env.BROWSER_PATH,
    playwrights,
    installed: () => installedPaths(process.env, process.platform),
    installs: () => [
      ["playwright install chromium", () => run(process.execPath, [playwrightCli(), "install", "chromium"]) && playwrights()],
      ...(isRootOnDebian() ? [["apt-get install chromium", installFromDebian]] : []),
    ],
    works: starts,
    log: (line) => process.stdout.write(`${line}\n`),
  };
}

/** Where a browser of the system may lie. */
export function installedPaths(env, platform) {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return folders.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // there --version opens a window
  try {
    return /Chrom/.test(execFileSync(path, ["--version"], { encoding: "utf8", timeout: 30_000, stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return false;
  }
}

const playwrightCli = () => fileURLToPath(import.meta.resolve("@playwright/test/cli"));

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

function installFromDebian() {
  run("apt-get", ["update", "-q"]);
  return run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]) ? "/usr/bin/chromium" : undefined;
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { env, stdio: ["ignore", "inherit", "inherit"], timeout: 5 * MINUTES }).status === 0;
}
