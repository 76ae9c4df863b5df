/** Where the journeys take place. `template` is the seeded demo, which nothing is ever written to; `mailFile` holds what was mailed. */
export type World = { url: string; databaseUrl: string; template: string; secret: string; logFile: string; mailFile: string };

const KEY = "RIPCORD_E2E_WORLD";

/** Leaves it where the processes that run the journeys find it. */
export function keepWorld(world: World): void {
  process.env[KEY] = JSON.stringify(world);
}

export function readWorld(): World {
  const kept = process.env[KEY];
  if (!kept) throw new Error("No server was started for the journeys: run them with npm run e2e.");
  return JSON.parse(kept) as World;
}
