import type { Operation } from "./operation";

/** The command that asks a route, for a shell with RIPCORD_URL and RIPCORD_TOKEN. */
export function curlOf({ method, path, example, body, bodyOptional, ifMatch, answer }: Operation): string {
  const named = path.replace("/runs/{key}", "/runs/RUN-7").replace("{key}", "REL-42").replace("{itemId}", "$ITEM_ID").replace("{stepId}", "$STEP_ID");
  const address = named + (example?.query ? `?${example.query}` : "");
  const isSent = body !== undefined && (example?.body !== undefined || !bodyOptional);
  const sent = example?.body === undefined ? "@plan.json" : quote(format(example.body));
  const lines = [
    `curl --fail-with-body${answer.events ? " --no-buffer" : ""}${method === "GET" || (method === "POST" && isSent) ? "" : ` -X ${method}`} "$RIPCORD_URL${address}"`,
    `-H "Authorization: Bearer $RIPCORD_TOKEN"`,
    ...(ifMatch ? [`-H 'If-Match: "7"'`] : []),
    ...(isSent ? [`-H "Content-Type: application/json"`, `--data ${sent}`] : []),
    ...(answer.etag && method === "GET" ? [`--dump-header - --output ${path.split("/").at(-1)}.json`] : []),
  ];
  return lines.join(" \\\n  ");
}

/** On one line when it fits. */
function format(body: unknown): string {
  const short = JSON.stringify(body);
  return short.length <= 60 ? short : JSON.stringify(body, null, 2).replaceAll("\n", "\n  ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
