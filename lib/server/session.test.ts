import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "./db";
import { getApiContext, getContext, requireContext } from "./session";
import { must, signUp } from "./testing/world";
import { createToken } from "./token/create-token";
import { revokeToken } from "./token/revoke-token";

const secret = "a secret for these tests alone";
process.env.NEXTAUTH_SECRET = secret;

let headers = new Headers();
let jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  headers: async () => headers,
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

const cookie = "next-auth.session-token";
const sealed = (token: Record<string, unknown>, options = {}) => encode({ token, secret, ...options });

beforeEach(() => {
  headers = new Headers({ host: "localhost:3000" });
  jar = new Map();
});

let count = 0;
async function signedIn() {
  const person = await signUp(`Amara ${"a".repeat(++count)}`, "productManager");
  jar.set(cookie, await sealed({ sub: person.actor.id, sessionVersion: 0 }));
  return person;
}

describe("who asks from a browser", () => {
  test("is the person of the session", async () => {
    const { actor } = await signedIn();
    expect(await getContext()).toMatchObject({ actor, via: "browser", now: expect.any(Date) });
    expect((await requireContext()).actor).toEqual(actor);
  });

  test("is the same person when a page is loaded as a whole, with its frame", async () => {
    const { actor } = await signedIn();
    headers.set("accept", "text/html,application/xhtml+xml");
    expect((await getContext()).actor).toEqual(actor);
    await clients().write.person.update({ where: { id: actor.id }, data: { sessionVersion: { increment: 1 } } });
    expect((await getContext()).actor).toBeNull();
    await clients().write.person.update({ where: { id: actor.id }, data: { sessionVersion: 0, deactivatedAt: new Date() } });
    expect((await getContext()).actor).toBeNull();
  });

  test("behind TLS is the person of the cookie that TLS brought, and of no other", async () => {
    const { actor } = await signedIn();
    headers.set("x-forwarded-proto", "https");
    expect((await getContext()).actor).toBeNull();
    jar.set(`__Secure-${cookie}`, jar.get(cookie) ?? "");
    jar.delete(cookie);
    expect((await getContext()).actor).toEqual(actor);
    headers.delete("x-forwarded-proto");
    expect((await getContext()).actor).toBeNull();
  });

  test("is nobody after deactivation, another role or another password, at the very next request", async () => {
    const { actor } = await signedIn();
    await clients().write.person.update({ where: { id: actor.id }, data: { deactivatedAt: new Date() } });
    expect((await getContext()).actor).toBeNull();
    await clients().write.person.update({ where: { id: actor.id }, data: { deactivatedAt: null } });
    expect((await getContext()).actor).toEqual(actor);
    await clients().write.person.update({ where: { id: actor.id }, data: { sessionVersion: { increment: 1 } } });
    expect((await getContext()).actor).toBeNull();
  });

  test("is nobody with a session that is expired, sealed by another, or says something else", async () => {
    const { actor } = await signedIn();
    const claims = { sub: actor.id, sessionVersion: 0 };
    const worthless = [
      await sealed(claims, { maxAge: -60 }),
      await encode({ token: claims, secret: "another secret" }),
      await sealed({ sub: actor.id }),
      await sealed({ ...claims, sub: "1 or 1=1" }),
      await sealed({ ...claims, sub: "0198c0de-0000-7000-8000-000000000000" }),
      "garbage", "a.b.c.d.e", "",
    ];
    for (const token of worthless) {
      jar.set(cookie, token);
      expect((await getContext()).actor).toBeNull();
    }
  });

  test("is nobody when another site sends the request, session or not", async () => {
    const { actor } = await signedIn();
    headers.set("next-action", "4011");
    expect((await getContext()).actor).toBeNull();
    headers.set("origin", "https://evil.example");
    expect((await getContext()).actor).toBeNull();
    headers.set("origin", "http://localhost:3000");
    expect((await getContext()).actor).toEqual(actor);
  });

  test("goes to sign in, and comes back to the page", async () => {
    await expect(requireContext()).rejects.toThrow(/^to \/sign-in$/);
    headers.set("x-ripcord-path", "/releases?q=a&status=ready");
    await expect(requireContext()).rejects.toThrow("to /sign-in?from=%2Freleases%3Fq%3Da%26status%3Dready");
    headers.set("x-ripcord-path", "//evil.example");
    await expect(requireContext()).rejects.toThrow(/^to \/sign-in$/);
  });

  test("a missing secret is a bug that is told, not a signed-out person", async () => {
    await signedIn();
    process.env.NEXTAUTH_SECRET = "";
    await expect(getContext()).rejects.toThrow("NEXTAUTH_SECRET is not set");
    process.env.NEXTAUTH_SECRET = secret;
  });
});

describe("who asks with a token", () => {
  const asking = (authorization?: string) => getApiContext(new Request("http://localhost", { headers: authorization === undefined ? {} : { authorization } }));

  test("is its maker, and the day of use is noted", async () => {
    const person = await signUp("Token Maker", "engineer");
    const { id, secret: token } = must(await createToken({ name: "pipeline" }, person));
    const context = must(await asking(`Bearer ${token}`));
    expect(context).toMatchObject({ actor: person.actor, via: "api" });
    const row = () => clients().read.apiToken.findUniqueOrThrow({ where: { id } });
    expect((await row()).lastUsedOn?.toISOString()).toBe(`${context.now.toISOString().slice(0, 10)}T00:00:00.000Z`);
    const spy = vi.spyOn(clients().write.apiToken, "updateMany");
    must(await asking(`bearer ${token}`));
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });

  test("is nobody without a token, with a wrong one, a revoked one, or a session alone", async () => {
    const person = await signUp("Token Loser", "engineer");
    const { id, secret: token } = must(await createToken({ name: "pipeline" }, person));
    await signedIn();
    headers.set("cookie", `${cookie}=${jar.get(cookie)}`);
    for (const wrong of [undefined, "", "Bearer", "Bearer ", `Basic ${token}`, token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}x`, "Bearer rip_", "Bearer a\tb"]) {
      expect(await asking(wrong)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    }
    must(await revokeToken({ tokenId: id }, person));
    expect(await asking(`Bearer ${token}`)).toMatchObject({ ok: false, refusal: { say: expect.stringContaining("not valid any more") } });
  });
});
