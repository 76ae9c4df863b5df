/** The pages for people who are not signed in. Everything else asks for a session; each page and verb checks itself. */
export function isPublicPath(path: string): boolean {
  return /^\/(sign-in|set-up|invitation)(?=\/|$)/.test(path);
}

/** The status page and what belongs to it: they bring their own content policy and know no session at all. */
export function isStatusPath(path: string): boolean {
  return /^\/(status(\/(confirm\/)?[^/]+)?|banner\.js|api\/public\/.+)$/.test(path);
}

/** Routes that answer programs: they never lead to the sign-in page. */
export function isApiPath(path: string): boolean {
  return /^\/api(?=\/|$)/.test(path);
}
