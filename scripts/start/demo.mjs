import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { hasPeople } from "./people.mjs";
import { runTool } from "../make/tool.mjs";

/** What is kept beside the data: nothing, "begun" or "whole". One-click sign-in hangs on it, so it travels with the data. */
function stateOf(place) {
  const file = join(place, "demo");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

export const isDemo = (place) => stateOf(place) === "whole";

export function refuseDemo(place) {
  if (stateOf(place) === undefined) return;
  throw new Refusal(`The database in ${place} holds the demo: start without --no-demo, or move that folder away to begin with an empty one.`);
}

/** Seeds the demo where nobody is yet, and finishes a seed that was cut off. */
export async function seedDemo({ place, databaseUrl }) {
  if (isDemo(place)) return "already there";
  if (stateOf(place) === undefined && (await hasPeople(databaseUrl))) return "left out: people are there already";
  await keepDemo({ place, databaseUrl }, () => runSeed(databaseUrl));
  return "eight people, six releases";
}

/** Seeds and notes that the data are the demo, unless they are real: then one-click sign-in stays shut. */
export async function keepDemo({ place, databaseUrl, reset = false }, seed) {
  const isReal = stateOf(place) === undefined && !reset && (await hasPeople(databaseUrl));
  if (isReal) return seed();
  const file = join(place, "demo");
  if (!isDemo(place)) writeFileSync(file, "begun\n");
  const said = await seed();
  writeFileSync(file, "whole\n");
  return said;
}

/** Runs the seed itself; its last line says what it did. */
export function runSeed(databaseUrl, ...options) {
  return runTool(["--conditions=react-server", "--import", "tsx", join("prisma", "seed.ts"), ...options], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    refusal: "The demo could not be seeded: the reason stands above; start again, or start with npm start -- --no-demo.",
  });
}
