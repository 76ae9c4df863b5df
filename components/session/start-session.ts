/** Asks for a session. Answers the sentence of a refusal, or null when it began and the cookie is set. */
export async function startSession(way: "password" | "cast", fields: Record<string, string>): Promise<string | null> {
  const answered = await post(`callback/${way}`, fields);
  if (answered.searchParams.has("csrf")) return "This page was open for too long. Load it again, then sign in.";
  return answered.searchParams.get("error");
}

/** The address of the sign-in provider, which leads back to `from`; or of our own page with what went wrong. */
export async function findProvider(from: string): Promise<string> {
  return (await post("signin/oidc", { callbackUrl: from })).href;
}

/** next-auth takes a write only with the token that it gave this browser before. */
async function post(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await read<{ csrfToken: string }>(await fetch("/api/auth/csrf"));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url } = await read<{ url: string }>(await fetch(`/api/auth/${path}`, { method: "POST", body }));
  return new URL(url, location.href);
}

// A refused sign-in is an answer as well, with status 401.
async function read<T>(response: Response): Promise<T> {
  if (!response.headers.get("content-type")?.includes("json")) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as T;
}
