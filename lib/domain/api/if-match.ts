export type Condition =
  | { kind: "none" | "any" | "weak" | "unknown" | "malformed" }
  /** The revision that the text is based on. */
  | { kind: "revision"; revision: number };

/** The entity tag of a plan or a review: its revision. */
export function revisionTag(revision: number): string {
  return `"${revision}"`;
}

/** Reads an If-Match header. Several tags are malformed here: a text is based on one revision. */
export function readIfMatch(header: string | null): Condition {
  const value = header?.trim() ?? "";
  if (value === "") return { kind: "none" };
  if (value === "*") return { kind: "any" };
  const [, weak, tag] = /^(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/.exec(value) ?? [];
  if (tag === undefined) return { kind: "malformed" };
  if (weak) return { kind: "weak" };
  return /^(0|[1-9]\d{0,8})$/.test(tag) ? { kind: "revision", revision: Number(tag) } : { kind: "unknown" };
}

/** What a save needs to know of the header, or why it can't go on. */
export function baseOf(header: string | null): { ok: true; value: number } | { ok: false; status: 400 | 412 | 428; say: string } {
  const condition = readIfMatch(header);
  if (condition.kind === "revision") return { ok: true, value: condition.revision };
  return { ok: false, ...refusals[condition.kind] };
}

const refusals = {
  none: { status: 428, say: 'Say which revision your text is based on: read it first and send its ETag back, like If-Match: "7".' },
  any: { status: 428, say: 'If-Match: * would overwrite what you have not read. Read it and send its ETag, like If-Match: "7".' },
  weak: { status: 412, say: 'If-Match takes the ETag exactly as the plan answers with it, like "7": a weak one (W/"7") never matches.' },
  unknown: { status: 412, say: "This is not an ETag that was given out here. Read it again, put your change into it, and send it with the new ETag." },
  malformed: { status: 400, say: 'Send one ETag in If-Match, in double quotes, like "7".' },
} as const;
