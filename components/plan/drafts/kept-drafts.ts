import { createStore, del, get, set } from "idb-keyval";
import type { Draft } from "@/lib/domain/plan/draft";
import type { Section } from "@/lib/domain/plan/document";

/** Where a draft is kept on this device: one person's, of one release. */
export type Shelf = { person: string; release: string };

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("ripcord-drafts", "plan"));
const writing = new Map<string, Promise<unknown>>();

/** Keeps what the server has not confirmed, or forgets it. Writes of one section follow each other. */
export function keepDraft(shelf: Shelf, draft: Draft): void {
  const name = nameOf(shelf, draft.section);
  const write = () => (draft.dirty ? set(name, draft, store()) : del(name, store()));
  // A device that keeps nothing (private windows, a full disk) is no reason to stop anyone from writing.
  writing.set(name, (writing.get(name) ?? Promise.resolve()).then(write).catch(() => undefined));
}

export async function findDraft<S extends Section>(shelf: Shelf, section: S): Promise<Draft<S> | null> {
  try {
    return (await get<Draft<S>>(nameOf(shelf, section), store())) ?? null;
  } catch {
    return null;
  }
}

function nameOf({ person, release }: Shelf, section: Section): string {
  return `${person}/${release}/${section}`;
}
