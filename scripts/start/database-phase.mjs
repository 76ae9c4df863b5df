import { relative } from "node:path";
import { startDatabase } from "../database.mjs";
import { note, readRunning, release } from "../running.mjs";
import { requireUsable } from "./preflight.mjs";
import { DATA_FOLDER, ROOT } from "./settings.mjs";

/** The person's own PostgreSQL when one is named, else the embedded one; with the words that say which. */
export async function openDatabase(databaseUrl) {
  return databaseUrl ? openGiven(databaseUrl) : openEmbedded();
}

async function openEmbedded() {
  const remarks = [];
  const database = await startDatabase({ folder: DATA_FOLDER, log: (line) => remarks.push(line) });
  const words = remarks[0] ?? `data in ${relative(ROOT, database.place)}`;
  return { ...database, words, announce: (address) => note(DATA_FOLDER, { address }) };
}

async function openGiven(databaseUrl) {
  await requireUsable(databaseUrl);
  const { hostname, pathname } = new URL(databaseUrl);
  return {
    url: databaseUrl,
    gone: new Promise(() => {}),
    words: `${hostname}${pathname}`,
    stop: async () => quietly(() => release(DATA_FOLDER)),
    // So that other commands find it; an installation whose folder can't be written does without.
    announce: (address) => quietly(() => readRunning(DATA_FOLDER) ?? note(DATA_FOLDER, { address, databaseUrl })),
  };
}

function quietly(action) {
  try {
    action();
  } catch {
    return;
  }
}
