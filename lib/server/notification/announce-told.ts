import "server-only";
import type { Announcement } from "@/lib/domain/live/announcement";
import type { Transaction } from "../db";

// A notification of PostgreSQL holds 8,000 bytes.
const together = 100;

/** Lets the browsers of these people look at their notifications again, and nobody else's. */
export async function announceTold(tx: Transaction, told: readonly string[]): Promise<void> {
  for (let from = 0; from < told.length; from += together) {
    const announcement: Announcement = { release: null, number: null, types: [], by: "", who: "", title: null, told: told.slice(from, from + together) };
    await tx.$executeRaw`select pg_notify('ripcord', ${JSON.stringify(announcement)})`;
  }
}
