import "server-only";
import type { ProblemStatus } from "@/lib/domain/api/problem";
import { readBytes } from "./read-bytes";

export const bodyLimit = 1_048_576;

type Read = { ok: true; value: unknown } | { ok: false; status: ProblemStatus; say: string };
const refuse = (status: ProblemStatus, say: string): Read => ({ ok: false, status, say });

/** The JSON document of a request; `optional` makes no body an empty object. Never reads more than a megabyte. */
export async function readJson(request: Request, optional = false): Promise<Read> {
  const bytes = await readBytes(request, bodyLimit);
  if (bytes === null) return refuse(413, "Send at most 1 MB in one request: shorten the text, or split it.");
  if (bytes.length === 0) return optional ? { ok: true, value: {} } : refuse(400, "Send a JSON document as the body of the request.");
  if (!isJson(request.headers)) return refuse(415, "Send the body as JSON, with Content-Type: application/json.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refuse(400, "The body is not valid JSON in UTF-8. Check quotes, commas and the end of the document.");
  }
}

function isJson(headers: Headers): boolean {
  const encoded = headers.get("content-encoding");
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";").map((part) => part.trim());
  const charset = parameters.find((each) => each.startsWith("charset="))?.slice(8).replaceAll('"', "") ?? "utf-8";
  return (encoded === null || encoded === "identity") && ["utf-8", "utf8"].includes(charset) && /^application\/([\w.-]+\+)?json$/.test(type);
}
