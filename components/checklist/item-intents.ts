import type { Word } from "@/lib/domain/checklist/apply-word";
import type { ItemView } from "@/lib/domain/checklist/view";
import type { Claim } from "./claim-form";

/** What a row can ask the page for. */
export type ItemIntents = {
  say: (word: Word) => void;
  /** Opens or, with null, closes the form of an item. */
  claim: (item: ItemView, claim: Claim | null) => void;
  /** Asks that an item does not have to hold; absent for those who may not ask. */
  waive: ((item: ItemView) => void) | undefined;
  edit: (item: ItemView) => void;
  remove: (item: ItemView) => void;
  /** Puts the item one place up or down in its phase. */
  move: (item: ItemView, by: -1 | 1) => void;
};
