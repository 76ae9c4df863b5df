import { messageVariables } from "../plan/words";

export type MessageVariable = (typeof messageVariables)[number];
/** What a variable says now; one without words is not known yet. */
export type MessageValues = Partial<Record<MessageVariable, string>>;
/** Where in the rendered text a variable was filled in: UTF-16 units, `to` exclusive. */
export type Filled = { name: MessageVariable; from: number; to: number };
export type Rendered = { text: string; filled: Filled[]; missing: string[] };

const braces = /\{([a-z]\w*)\}/gi;

/** Fills in what is in braces. What has no words stays as it was typed and is named in `missing`, once. */
export function renderMessage(text: string, values: MessageValues): Rendered {
  const filled: Filled[] = [];
  const missing = new Set<string>();
  let out = "";
  let read = 0;
  for (const match of text.matchAll(braces)) {
    const [typed, name = ""] = match;
    out += text.slice(read, match.index);
    read = match.index + typed.length;
    const known = messageVariables.find((each) => each === name);
    const words = known === undefined ? "" : (values[known] ?? "");
    if (known === undefined || words === "") {
      missing.add(name);
      out += typed;
      continue;
    }
    filled.push({ name: known, from: out.length, to: out.length + words.length });
    out += words;
  }
  return { text: out + text.slice(read), filled, missing: [...missing] };
}
