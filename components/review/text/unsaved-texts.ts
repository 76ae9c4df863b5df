import { isDirty } from "@/lib/domain/review/text-draft";
import type { TextStore } from "./text-store";

const onThisPage = new Set<TextStore>();

/** Counts a text among those of the page until the returned function is called. */
export function countText(store: TextStore): () => void {
  onThisPage.add(store);
  return () => void onThisPage.delete(store);
}

/** Whether something is typed on this page that the server does not hold yet. */
export function hasUnsaved(): boolean {
  return [...onThisPage].some((store) => isDirty(store.getState().draft));
}
