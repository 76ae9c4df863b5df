const API_LIKE = /^[/\\]+api(?=[/\\]|$)/i;
const API_ADDRESS = /^\/api(\/[^/\\]+)+$/;

/**
 * Whether a program asks beside the API: with a slash too many, or with a token for a page. The framework would
 * answer with a redirect, which curl counts as a success, so that a pipeline would walk past the gate. Or whether
 * nobody can mean the address: half an escape.
 */
export function isAstray({ url, headers }) {
  const path = url.split(/[?#]/, 1)[0];
  const isProgram = /^bearer\b/i.test(headers.authorization ?? "");
  return !isReadable(path) || ((isProgram || API_LIKE.test(path)) && !API_ADDRESS.test(path));
}

// The framework answers half an escape with an error of its own.
function isReadable(path) {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
