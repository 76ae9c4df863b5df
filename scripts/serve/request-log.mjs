const UUID = /^[0-9a-f-]{36}$/i;

/**
 * The path as it may be written down: without its query, and without parts that could be a secret (the token
 * of an invitation) or an address of mail.
 */
export function loggablePath(url) {
  const path = url.split(/[?#]/, 1)[0].slice(0, 300);
  if (path.startsWith("/_next/")) return path;
  return path
    .split("/")
    .map((part) => ((part.length >= 32 && !UUID.test(part)) || /@|%40/.test(part) ? "***" : part))
    .join("/");
}

/** One line for each request, at its end: never a cookie, a token, a body or a query. */
export function logAtEnd(log, request, response, id) {
  const began = performance.now();
  const { method, url } = request;
  response.once("close", () => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const line = { id, method, path: loggablePath(url), status: response.statusCode, ms };
    log.info(response.writableFinished ? line : { ...line, aborted: true }, "request");
  });
}
