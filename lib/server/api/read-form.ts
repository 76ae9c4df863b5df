import "server-only";
import { readBytes } from "./read-bytes";

const formLimit = 65_536;
type Read = { ok: true; values: Record<string, string> } | { ok: false; status: 400 | 413 | 415; say: string };

/** The fields of a plain HTML form; of a name that comes twice, the first. Takes no files. */
export async function readForm(request: Request): Promise<Read> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return { ok: false, status: 415, say: "Send the form of the page." };
  const bytes = await readBytes(request, formLimit);
  if (bytes === null) return { ok: false, status: 413, say: "That is too long. Shorten the text, then send it again." };
  try {
    const fields = new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return { ok: true, values: Object.fromEntries([...fields].toReversed()) };
  } catch {
    return { ok: false, status: 400, say: "The form arrived broken. Send it again from the page." };
  }
}
