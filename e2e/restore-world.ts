import { cloneDatabase, dropDatabase } from "@/scripts/database/clone.mjs";
import type { World } from "./world";

/** Puts the database back to the seeded demo. The server keeps running: it connects again at its next query. */
export async function restoreWorld({ template, databaseUrl }: Pick<World, "template" | "databaseUrl">): Promise<void> {
  await dropDatabase(databaseUrl);
  await cloneDatabase(template, new URL(databaseUrl).pathname.slice(1));
}
