/** The sign-in page, and the way back to where the person wanted to go. */
export function signInHref(path: string | null): string {
  const back = wayBack(path);
  return back === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(back)}`;
}

const ownPath = /^\/(?![/\\])[^\\\s\u0000-\u001f]*$/;
const outside = /^\/(sign-in|set-up|invitation|api(?!\/v1\/docs$))(?=[/?#]|$)/;

/** Only a page of this product is a way back: no other site, no way out of the path, no loop. */
export function wayBack(path: string | null | undefined): string {
  if (!path || path.length > 1_000 || !ownPath.test(path) || outside.test(path)) return "/";
  return withoutFrameworkQuery(path);
}

// Moving between pages, the framework asks for /people?_rsc=…
function withoutFrameworkQuery(path: string): string {
  return path.replace(/([?&])_rsc=[^&#]*(&|(?=#|$))/, (_, before: string, after: string) => (after === "&" ? before : ""));
}
