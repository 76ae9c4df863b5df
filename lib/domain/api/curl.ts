import type { Operation } from "./operation";

/** The command that asks a route, for a shell with RIPCORD_URL and RIPCORD_TOKEN. */
export function curlOf({ method, path, example, body, ifMatch, answer }: Operation): string {
  const address = path.replace("{key}", "REL-42").replace("{itemId}", "$ITEM_ID") + (example?.query ? `?${example.query}` : "");
  const sent = example?.body === undefined ? "@plan.json" : quote(format(example.body));
  const lines = [
    `curl --fail-with-body${method === "GET" || (method === "POST" && body) ? "" : ` -X ${method}`} "$RIPCORD_URL${address}"`,
    `-H "Authorization: Bearer $RIPCORD_TOKEN"`,
    ...(ifMatch ? [`-H 'If-Match: "7"'`] : []),
    ...(body ? [`-H "Content-Type: application/json"`, `--data ${sent}`] : []),
    ...(answer.etag && method === "GET" ? ["--dump-header - --output plan.json"] : []),
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
