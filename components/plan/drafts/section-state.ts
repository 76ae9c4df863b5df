import type { Draft } from "@/lib/domain/plan/draft";
import type { Section } from "@/lib/domain/plan/document";
import type { Reopening } from "@/lib/domain/readiness/what-reopens";

/** Why what is typed is not with the server: no connection, no session, a field that does not fit, or a refusal. */
export type Trouble = "offline" | "signedOut" | "invalid" | "refused";

/** Who changed the section while it was being written, for the conflict panel. */
export type Other = { name: string; at: string; version: number };

/** What saving what is typed re-opens, and that it waits for a yes. */
export type Asks = { reopens: readonly Reopening[]; /** A ready release becomes a draft. */ fallsBack: boolean; waits: boolean };

export type SectionState = {
  draft: Draft;
  asks: Asks;
  sending: boolean;
  trouble: Trouble | null;
  /** The sentence of the last refusal. */
  say: string;
  /** Sentences by the path of their field. */
  errors: Readonly<Record<string, string>>;
  other: Other | null;
};

export type States = Readonly<Record<Section, SectionState>>;

export type SaveWord = "choose" | "signedOut" | "offline" | "invalid" | "refused" | "waits" | "saving" | "saved";

/** One word for the whole plan: the one that asks most of the writer. */
export function saveWord(states: States): SaveWord {
  const all = Object.values(states);
  if (all.some((state) => state.trouble === "signedOut")) return "signedOut";
  if (all.some((state) => state.trouble === "offline")) return "offline";
  if (all.some((state) => state.draft.conflicts.length > 0)) return "choose";
  if (all.some((state) => state.trouble === "invalid")) return "invalid";
  if (all.some((state) => state.trouble === "refused")) return "refused";
  if (all.some((state) => state.asks.waits)) return "waits";
  return all.some((state) => state.draft.dirty || state.sending) ? "saving" : "saved";
}
