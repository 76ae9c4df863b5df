import NextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { invitePerson } from "../person/invite-person";
import { type Account, startProvider, walkThroughProvider } from "../testing/start-provider";
import { must, signUp } from "../testing/world";
import { authOptions } from "./auth-options";
import { ssoName } from "./oidc";

const here = "http://localhost:3999";
const secret = "a secret for these tests alone";
const session = "next-auth.session-token";
const accounts = new Map<string, Account>();
let provider: Awaited<ReturnType<typeof startProvider>>;
let jar: Record<string, string>;

beforeAll(async () => {
  // It says at length that it is not meant for production.
  for (const way of ["info", "warn"] as const) vi.spyOn(console, way).mockImplementation(() => {});
  provider = await startProvider(`${here}/api/auth/callback/oidc`, accounts);
  Object.assign(process.env, {
    NEXTAUTH_SECRET: secret, NEXTAUTH_URL: here, LOG_FILE: "/dev/null",
    OIDC_ISSUER: `${provider.issuer}/`, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret,
  });
});
beforeEach(() => {
  jar = {};
});
afterAll(() => provider.stop());

/** As the route of next-auth calls it, with the browser's cookies kept in `jar`. */
async function ask(method: "GET" | "POST", path: string[], query: Record<string, string> = {}, body?: Record<string, string>) {
  const headers = new Map<string, string | string[]>();
  let redirect = "";
  let answered: unknown;
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value);
      if (name === "Location") redirect = String(value);
      return response;
    },
    end: () => {},
    send: (value: unknown) => (answered = value),
    json: (value: unknown) => (answered = value),
  };
  const request = { method, query: { ...query, nextauth: path }, body, headers: {}, cookies: { ...jar } };
  await NextAuth(request as never, response as never, authOptions(new Headers()));
  const cookies = [headers.get("Set-Cookie") ?? []].flat();
  for (const cookie of cookies) {
    const [pair = ""] = cookie.split(";");
    jar[pair.slice(0, pair.indexOf("="))] = decodeURIComponent(pair.slice(pair.indexOf("=") + 1));
  }
  return { redirect, body: answered, cookies };
}

async function leave(from = "/people"): Promise<string> {
  const { csrfToken } = (await ask("GET", ["csrf"])).body as { csrfToken: string };
  return (await ask("POST", ["signin", "oidc"], {}, { csrfToken, callbackUrl: from })).redirect;
}

const arrive = (url: URL) => ask("GET", ["callback", "oidc"], Object.fromEntries(url.searchParams));
const signIn = async (subject: string) => arrive(await walkThroughProvider(await leave(), subject));

async function invited(email: string): Promise<string> {
  const rafael = await signUp(`Admin For ${email.replace(/\W/g, " ")}`, "administrator");
  return must(await invitePerson({ name: "Invited Person", email, title: "", role: "engineer", timeZone: "UTC" }, rafael)).personId;
}

describe("single sign-on through a real provider", () => {
  test("begins a session for an invited person with a verified e-mail, and leads back to the page", async () => {
    const personId = await invited("mei@ripcord.example");
    accounts.set("mei", { email: "Mei@ripcord.example", email_verified: true });
    const answer = await signIn("mei");
    expect(answer.redirect).toBe(`${here}/people`);
    const claims = await decode({ token: jar[session], secret });
    expect(claims).toMatchObject({ sub: personId, sessionVersion: 0 });
    expect(Object.keys(claims ?? {}).sort()).toEqual(["exp", "iat", "jti", "sessionVersion", "sub"]);
    expect(answer.cookies.find((cookie) => cookie.startsWith(session))).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax$/);

    accounts.set("mei", { email: "new-name@ripcord.example", email_verified: false });
    jar = {};
    await signIn("mei");
    expect(await decode({ token: jar[session], secret })).toMatchObject({ sub: personId });
  });

  test("asks with PKCE, state and nonce", async () => {
    const asked = new URL(await leave()).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const part of ["code_challenge", "state", "nonce"]) expect(asked.get(part)?.length).toBeGreaterThan(20);
    expect(asked.get("scope")).toBe("openid email profile");
  });

  test.each([
    ["unknown", "nobody", { email: "nobody@ripcord.example", email_verified: true }],
    ["unknown", "no e-mail", {}],
    ["unverified", "unverified", { email: "unverified@ripcord.example", email_verified: false }],
  ])("says %s and begins no session for %s", async (problem, subject, account) => {
    if (problem === "unverified") await invited("unverified@ripcord.example");
    accounts.set(subject, account);
    expect((await signIn(subject)).redirect).toBe(`/sign-in?error=${problem}`);
    expect(jar[session]).toBeUndefined();
    expect(await clients().read.person.count({ where: { oidcSubject: subject } })).toBe(0);
  });

  test("takes no answer that another browser asked for, none with another state, none twice", async () => {
    await invited("yusuf@ripcord.example");
    accounts.set("yusuf", { email: "yusuf@ripcord.example", email_verified: true });
    const url = await walkThroughProvider(await leave(), "yusuf");
    const asked = jar;
    const refused = expect.stringContaining("error=");

    jar = {};
    expect((await arrive(url)).redirect).toEqual(refused);
    jar = { ...asked };
    const other = new URL(url);
    other.searchParams.set("state", "another");
    expect((await arrive(other)).redirect).toEqual(refused);
    jar = { ...asked, "next-auth.nonce": asked["next-auth.state"] ?? "" };
    expect((await arrive(url)).redirect).toEqual(refused);
    expect(jar[session]).toBeUndefined();
  });

  test("says so when the person refuses at the provider, or when it is away", async () => {
    await leave();
    expect((await ask("GET", ["callback", "oidc"], { error: "access_denied", state: "x" })).redirect).toContain("error=");
    const issuer = process.env.OIDC_ISSUER;
    process.env.OIDC_ISSUER = "http://127.0.0.1:9";
    expect(await leave()).toContain("error=");
    process.env.OIDC_ISSUER = issuer;
  });

  test("is there only when all of it is set", () => {
    const all = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
    const env = (changed: object) => ({ NODE_ENV: "test", ...all, ...changed }) as NodeJS.ProcessEnv;
    expect(ssoName(env({}))).toBe("Single sign-on");
    expect(ssoName(env({ OIDC_NAME: "Company account" }))).toBe("Company account");
    for (const missing of Object.keys(all)) expect(ssoName(env({ [missing]: "" }))).toBeNull();
  });
});
