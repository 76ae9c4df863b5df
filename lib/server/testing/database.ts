import { inject } from "vitest";
import { writeContents } from "./contents";

/**
 * Puts this test file's database back to how the migrations left it. Every file has one to itself already;
 * call this `beforeEach` where tests of one file must not see each other's rows.
 */
export async function freshDatabase(): Promise<void> {
  await writeContents(ownDatabase(), inject("contents"));
}

/** The address of this test file's database, for a second process or a plain connection. */
export function ownDatabase(): string {
  const url = process.env.DATABASE_URL;
  if (!url || url === inject("template")) throw new Error("This test file has no database of its own.");
  return url;
}
