import { createStore, del, get, set } from "idb-keyval";
import type { Kept } from "@/lib/domain/run/outbox";

/** What was made on this device and is not confirmed: of one person in one run. */
export type Shelf = { person: string; run: string };
export type Waiting = { kept: Kept; hasWaited: boolean };
export type Refused = { kept: Kept; say: string };
export type Drawer = { waiting: Waiting[]; refused: Refused[] };

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("ripcord-orders", "run"));
let writing: Promise<unknown> = Promise.resolve();

/** Keeps the drawer as it is now; writes follow each other. */
export function keepDrawer({ person, run }: Shelf, drawer: Drawer): void {
  const name = `${person}/${run}`;
  const isEmpty = drawer.waiting.length === 0 && drawer.refused.length === 0;
  // A device that keeps nothing (private windows, a full disk) is no reason to stop anyone from acting.
  writing = writing.then(() => (isEmpty ? del(name, store()) : set(name, drawer, store()))).catch(() => undefined);
}

export async function findDrawer({ person, run }: Shelf): Promise<Drawer | null> {
  try {
    return (await get<Drawer>(`${person}/${run}`, store())) ?? null;
  } catch {
    return null;
  }
}
