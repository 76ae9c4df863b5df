import { createStore, del, get, set } from "idb-keyval";
import { isDirty, type TextDraft } from "@/lib/domain/review/text-draft";

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("ripcord-reviews", "texts"));
const writing = new Map<string, Promise<unknown>>();

/** Keeps on this device what the server has not confirmed, or forgets it. Writes of one text follow each other. */
export function keepText(name: string, draft: TextDraft): void {
  const write = () => (isDirty(draft) ? set(name, draft, store()) : del(name, store()));
  // A device that keeps nothing (private windows, a full disk) is no reason to stop anyone from writing.
  writing.set(name, (writing.get(name) ?? Promise.resolve()).then(write).catch(() => undefined));
}

export async function findText(name: string): Promise<TextDraft | null> {
  try {
    return (await get<TextDraft>(name, store())) ?? null;
  } catch {
    return null;
  }
}
