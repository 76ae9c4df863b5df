import { createStore, del, get, set } from "idb-keyval";
import type { MessageDraft } from "@/lib/domain/message/draft";

/** Where a draft is kept on this device: one person's, of one message in one run. */
export type Shelf = { person: string; run: string; message: string };

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("ripcord-messages", "draft"));
let writing: Promise<unknown> = Promise.resolve();

/** Keeps what was typed, or with null forgets it. Writes follow each other. */
export function keepDraft(shelf: Shelf, draft: MessageDraft | null): void {
  const name = nameOf(shelf);
  // A device that keeps nothing (private windows, a full disk) is no reason to stop anyone from writing.
  writing = writing.then(() => (draft ? set(name, draft, store()) : del(name, store()))).catch(() => undefined);
}

export async function findDraft(shelf: Shelf): Promise<MessageDraft | null> {
  try {
    return (await get<MessageDraft>(nameOf(shelf), store())) ?? null;
  } catch {
    return null;
  }
}

function nameOf({ person, run, message }: Shelf): string {
  return `${person}/${run}/${message}`;
}
