import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { invitePerson } from "../person/invite-person";
import { must, signUp } from "../testing/world";
import { authOptions } from "./auth-options";
import { signInAsCast } from "./sign-in-as-cast";

const here = new Headers({ "x-ripcord-loopback": "1" });
let count = 0;
const member = () => signUp(`Cast ${"m".repeat(++count)}`, "administrator");

beforeEach(() => {
  process.env.RIPCORD_DEMO = "1";
});

describe("one click to be somebody", () => {
  test("works in the demo, on the machine that serves it", async () => {
    const { actor } = await member();
    expect(must(await signInAsCast({ personId: actor.id }, here))).toEqual({ id: actor.id, sessionVersion: 0 });
  });

  test.each([undefined, "", "0", "true"])("does not without the demo: RIPCORD_DEMO=%j", async (demo) => {
    const { actor } = await member();
    if (demo === undefined) delete process.env.RIPCORD_DEMO;
    else process.env.RIPCORD_DEMO = demo;
    expect(await signInAsCast({ personId: actor.id }, here)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test.each([{}, { "x-ripcord-loopback": "0" }, { "x-ripcord-address": "127.0.0.1", host: "localhost" }])("does not from elsewhere: %j", async (headers) => {
    const { actor } = await member();
    expect(await signInAsCast({ personId: actor.id }, new Headers(headers as Record<string, string>))).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("does not for somebody who was invited, has a password, signs in elsewhere, or is deactivated", async () => {
    const admin = await member();
    const { personId } = must(await invitePerson({ name: "Priya Raman", email: "priya@ripcord.example", title: "", role: "viewer", timeZone: "UTC" }, admin));
    const refused = [personId];
    for (const data of [{ passwordHash: "x" }, { oidcIssuer: "i", oidcSubject: "s" }, { deactivatedAt: new Date() }]) {
      const { actor } = await member();
      await clients().write.person.update({ where: { id: actor.id }, data });
      refused.push(actor.id);
    }
    for (const id of [...refused, "not an id", undefined]) expect(await signInAsCast({ personId: id }, here)).toMatchObject({ ok: false });
  });
});

describe("the options of a request", () => {
  process.env.NEXTAUTH_SECRET = "a secret for these tests alone";

  test("mark cookies as secure behind TLS, and only there", () => {
    expect(authOptions(new Headers()).useSecureCookies).toBe(false);
    expect(authOptions(new Headers({ "x-forwarded-proto": "http" })).useSecureCookies).toBe(false);
    expect(authOptions(new Headers({ "x-forwarded-proto": "https" })).useSecureCookies).toBe(true);
    process.env.NEXTAUTH_URL = "https://ripcord.example";
    expect(authOptions(new Headers()).useSecureCookies).toBe(true);
    delete process.env.NEXTAUTH_URL;
  });

  test("lead back into the product and nowhere else", async () => {
    const redirect = authOptions(new Headers()).callbacks?.redirect;
    const to = (url: string) => redirect?.({ url, baseUrl: "http://localhost:3000" });
    expect(await to("/people?q=a")).toBe("http://localhost:3000/people?q=a");
    expect(await to("http://localhost:3000/people")).toBe("http://localhost:3000/people");
    expect(await to("/sign-in")).toBe("http://localhost:3000/sign-in");
    for (const elsewhere of ["https://evil.example/people", "//evil.example", "http://localhost:3000.evil.example/", "javascript:alert(1)"]) {
      expect(await to(elsewhere)).toBe("http://localhost:3000/");
    }
  });
});
