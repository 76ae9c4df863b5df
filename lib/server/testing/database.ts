import { inject } from "vitest";
import { cloneDatabase, dropDatabase } from "@/scripts/database/clone.mjs";
import { clients } from "../db";

/**
 * Puts this test file's database back to how the migrations left it. Every file has one to itself already;
 * call this `beforeEach` where tests of one file must not see each other's rows. A clone instead of deleting,
 * because events and sealed versions refuse to be deleted.
 */
export async function freshDatabase(): Promise<void> {
  const url = ownDatabase();
  const { write, read } = clients();
  await Promise.all([write.$disconnect(), read.$disconnect()]);
  await dropDatabase(url);
  await cloneDatabase(inject("template"), new URL(url).pathname.slice(1));
}

/** The address of this test file's database, for a second process or a plain connection. */
export function ownDatabase(): string {
  const url = process.env.DATABASE_URL;
  if (!url || url === inject("template")) throw new Error("This test file has no database of its own.");
  return url;
}
