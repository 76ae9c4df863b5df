/** The pages for people who are not signed in. Everything else asks for a session; each page and verb checks itself. */
export function isPublicPath(path: string): boolean {
  return /^\/(sign-in|set-up|invitation)(?=\/|$)/.test(path);
}

/** Routes that answer programs: they never lead to the sign-in page. */
export function isApiPath(path: string): boolean {
  return /^\/api(?=\/|$)/.test(path);
}
