/** What somebody else wrote meanwhile; the time in ISO 8601. */
export type OtherText = { text: string; byName: string; at: string };

/** One text of a review as one person writes it, on top of what the server last held. */
export type TextDraft = {
  base: string;
  revision: number;
  mine: string;
  /** Both wrote: nothing is sent until it is chosen what stays. */
  other: OtherText | null;
};

type Held = { text: string; revision: number; byName: string; at: string };
export type TextChoice = "mine" | "theirs" | "both";

export function freshText(text: string, revision: number): TextDraft {
  return { base: text, revision, mine: text, other: null };
}

/** Something is typed, or has to be chosen, that the server does not hold. */
export function isDirty({ mine, base, other }: TextDraft): boolean {
  return mine !== base || other !== null;
}

/** The server's text, by whomever. An older one than the draft already knows is no news. */
export function receiveText(draft: TextDraft, { text, revision, byName, at }: Held): TextDraft {
  if (revision <= draft.revision) return draft;
  const next = { ...draft, base: text, revision };
  if (draft.mine === text) return { ...next, other: null };
  if (draft.mine === draft.base && draft.other === null) return { ...next, mine: text };
  return draft.base === text && draft.other === null ? next : { ...next, other: { text, byName, at } };
}

/** The server keeps `sent`; what was typed since then stays typed. */
export function savedText(draft: TextDraft, sent: string, revision: number): TextDraft {
  return revision < draft.revision ? draft : { ...draft, base: sent, revision };
}

export function chooseText(draft: TextDraft, choice: TextChoice): TextDraft {
  const { other, mine } = draft;
  if (other === null) return draft;
  if (choice === "mine") return { ...draft, other: null };
  const both = [other.text, mine].map((each) => each.trim()).filter(Boolean).join("\n\n");
  return { ...draft, mine: choice === "theirs" ? other.text : both, other: null };
}

/** What this device kept while nobody could send it, on top of what stands there now. */
export function putBackText(kept: TextDraft, now: TextDraft, by: Pick<OtherText, "byName" | "at">): TextDraft {
  if (!isDirty(kept) || kept.mine === now.mine) return now;
  // Typed here before the device had answered: the newer words stand, the kept ones beside them.
  if (isDirty(now)) return { ...now, other: { text: kept.mine, ...by } };
  return receiveText(kept, { text: now.base, revision: now.revision, ...by });
}
