import { listWords } from "../readiness/input";
import { findInternal } from "./find-internal";
import { type MessageValues, renderMessage } from "./render";
import type { MessageView } from "./view";

type Warned = { warnings: string[]; /** Nothing internal was found in words for customers. */ isClean: boolean };

/** What in a message is worth a second look before it goes out. None of it holds the message back. */
export function warningsOf({ title, text }: { title: string; text: string }, values: MessageValues, view: Pick<MessageView, "audience" | "people" | "plan" | "release">): Warned {
  const [head, body] = [renderMessage(title, values), renderMessage(text, values)];
  const missing = [...new Set([...head.missing, ...body.missing])].map((name) => `{${name}}`);
  const inside = view.audience === "internal" ? [] : findInternal(`${head.text}\n${body.text}`, { people: view.people.map(({ name }) => name), plan: view.plan.document, release: view.release });
  const warnings = [
    missing.length > 0 && `${listWords(missing)} ${missing.length === 1 ? "has" : "have"} no words yet and ${missing.length === 1 ? "goes" : "go"} out as ${missing.length === 1 ? "it stands" : "they stand"}.`,
    inside.length > 0 && `Customers would read ${listWords(inside.map((word) => `“${word}”`))}, which ${inside.length === 1 ? "is" : "are"} from inside.`,
  ];
  return { warnings: warnings.filter((each) => each !== false), isClean: view.audience === "external" && inside.length === 0 };
}
