import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Account = { email?: string; email_verified?: boolean };

const client = { client_id: "ripcord", client_secret: "a-secret-between-the-two-of-them" };

/** A real OpenID Connect provider on a port of its own; it knows `accounts` by their subject. */
export async function startProvider(redirectUri: string, accounts: Map<string, Account>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...accounts.get(accountId) }) }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { issuer, clientId: client.client_id, clientSecret: client.client_secret, stop };
}

/** A browser at the provider: signs in as `subject`, agrees to what is asked, and answers where it is sent at the end. */
export async function walkThroughProvider(start: string, subject: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = new URL(start);
  let body: URLSearchParams | undefined;
  const home = url.origin;
  for (let hop = 0; hop < 15; hop++) {
    if (url.origin !== home) return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { method: body ? "POST" : "GET", body, headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location) {
      url = new URL(location, url);
      body = undefined;
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`The provider answers ${response.status}: ${page.slice(0, 300)}`);
    url = new URL(action, url);
    body = new URLSearchParams(prompt === "login" ? { prompt, login: subject, password: "any" } : { prompt });
  }
  throw new Error("The provider never came to an end.");
}
