/** Where the journeys take place. `template` is the seeded demo, which nothing is ever written to; `mailFile` holds what was mailed. */
export type World = { url: string; databaseUrl: string; template: string; secret: string; logFile: string; mailFile: string };

const KEY = "RIPCORD_E2E_WORLDS";

/** Leaves them where the processes that run the journeys find them. */
export function keepWorlds(worlds: World[]): void {
  process.env[KEY] = JSON.stringify(worlds);
}

/** The one that belongs to this process: of those that run beside each other, none meets another. */
export function readWorld(): World {
  const worlds = JSON.parse(process.env[KEY] ?? "[]") as World[];
  const world = worlds[Number(process.env.TEST_PARALLEL_INDEX)];
  if (!world) throw new Error("No server was started for the journeys: run them with npm run e2e.");
  return world;
}
