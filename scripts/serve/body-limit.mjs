import { IncomingMessage } from "node:http";

const BODY_LIMIT = 1024 * 1024;

/** What a refused sender may still push before the line is cut; reading it lets the answer arrive. */
const PATIENCE = 16 * BODY_LIMIT;

/** Whether the sender announces more than we take. */
export const isTooLarge = (request) => Number(request.headers["content-length"] ?? 0) > BODY_LIMIT;

/** The request to hand on, or undefined when its body is too large: then the answer is given already. */
export function admitBody(request, response) {
  if (isTooLarge(request)) return refuseBody(request, response);
  if (request.headers["transfer-encoding"] === undefined) return request;
  return readFirst(request, response);
}

/** A body of unknown length is read before anyone acts on it, so that it is refused whole or taken whole. */
function readFirst(request, response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    const collect = (chunk) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= BODY_LIMIT) return;
      request.off("data", collect);
      resolve(refuseBody(request, response));
    };
    request.on("data", collect).once("end", () => resolve(replay(request, chunks))).once("error", reject);
  });
}

function replay(request, chunks) {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  copy.headers = headers;
  for (const chunk of chunks) copy.push(chunk);
  copy.push(null);
  return copy;
}

function refuseBody(request, response) {
  sendProblem(response, 413, "Content too large", "Send at most 1 MB in one request: shorten the text, or split it.");
  let discarded = 0;
  request.on("data", (chunk) => {
    discarded += chunk.length;
    if (discarded > PATIENCE) request.socket.destroy();
  });
  return undefined;
}

/** An error as RFC 9457 has it, with the sentence that a person reads. */
export function sendProblem(response, status, title, say) {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ type: "about:blank", title, status, say });
  response.writeHead(status, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}
