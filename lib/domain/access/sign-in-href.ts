/** The sign-in page, and the way back to where the person wanted to go. */
export function signInHref(path: string | null): string {
  const back = wayBack(path);
  return back === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(back)}`;
}

/** Only a path of this product is a way back: no other site, no way out of the path, no loop. */
export function wayBack(path: string | null | undefined): string {
  if (!path || path.length > 1_000 || !/^\/(?![/\\])[^\\\s\u0000-\u001f]*$/.test(path)) return "/";
  return /^\/(sign-in|set-up|invitation|api)(?=[/?#]|$)/.test(path) ? "/" : path;
}
