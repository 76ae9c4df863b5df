import "server-only";
import type { ProblemStatus } from "@/lib/domain/api/problem";
import type { Result } from "@/lib/domain/result/result";
import { readBytes } from "./read-bytes";
import { bodyLimit } from "./read-json";

type Read = { ok: true; value: unknown } | { ok: false; status: ProblemStatus; say: string };
const refuse = (status: ProblemStatus, say: string): Read => ({ ok: false, status, say });

/** The XML document of a request, as `from` reads its text. Never reads more than a megabyte. */
export async function readXml(request: Request, from: (text: string) => Result<unknown>): Promise<Read> {
  const bytes = await readBytes(request, bodyLimit);
  if (bytes === null) return refuse(413, "Send at most 1 MB in one request: leave out the output of the tests, or split the file.");
  if (bytes.length === 0) return refuse(400, "Send an XML document as the body of the request.");
  try {
    const read = from(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return read.ok ? read : refuse(400, read.refusal.say);
  } catch (error) {
    if (error instanceof TypeError) return refuse(400, "The body is not valid UTF-8. Send the XML document in UTF-8.");
    throw error;
  }
}

export function isXml(headers: Headers): boolean {
  const encoded = headers.get("content-encoding");
  const [type = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  return (encoded === null || encoded === "identity") && /^(application|text)\/([\w.-]+\+)?xml$/.test(type.trim());
}
