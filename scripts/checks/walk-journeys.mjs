import { spawn } from "node:child_process";
import { join } from "node:path";
import { refuse } from "../refusal.mjs";
import { build } from "../make/build.mjs";
import { installDependencies } from "../make/dependencies.mjs";
import { generateClient } from "../make/prisma.mjs";
import { phase } from "../start/progress.mjs";
import { ROOT } from "../start/settings.mjs";

/** Prepares what the journeys need, as far as it is not there, then walks them; ends as Playwright ends. */
export async function walkJourneys(args) {
  try {
    await phase("Dependencies", installDependencies);
    await phase("Database client", generateClient);
    await phase("Build", () => build(process.env));
    const { findBrowser } = await import("../browser.mjs");
    process.env.BROWSER_PATH = await findBrowser();
  } catch (error) {
    refuse(error);
  }
  const cli = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  const child = spawn(process.execPath, [cli, "test", ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  // Playwright takes down what it started; this process only waits for it.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGINT"));
  child.once("exit", (code) => process.exit(code ?? 130));
}
