import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../context";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { invitePerson } from "./invite-person";
import { linkPerson } from "./link-person";

beforeEach(freshDatabase);

const db = () => clients().write;
const nobody: Context = { actor: null, now: noon, via: "browser" };
const identity = { issuer: "https://id.example", subject: "248289761001", email: "Priya@ripcord.example", emailVerified: true };

async function invited() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const { personId } = must(await invitePerson({ name: "Priya Raman", email: "priya@ripcord.example", title: "", role: "engineer", timeZone: "UTC" }, rafael));
  return personId;
}

describe("single sign-on", () => {
  test("links an invited person by the verified e-mail, once, and ends the link of the invitation", async () => {
    const personId = await invited();
    expect(must(await linkPerson(identity, nobody))).toEqual({ id: personId, sessionVersion: 0 });
    expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ oidcIssuer: identity.issuer, oidcSubject: identity.subject });
    expect(await db().invitation.count()).toBe(0);
    expect(await db().event.findFirst({ where: { type: "person.joined" } })).toMatchObject({ personId, data: { how: "single sign-on" } });
  });

  test("afterwards knows the person by issuer and subject, whatever e-mail the provider tells", async () => {
    const personId = await invited();
    must(await linkPerson(identity, nobody));
    expect(must(await linkPerson({ ...identity, email: "married@elsewhere.example", emailVerified: false }, nobody)).id).toBe(personId);
    expect(must(await linkPerson({ ...identity, email: undefined }, nobody)).id).toBe(personId);
    expect(await db().event.count({ where: { type: "person.joined" } })).toBe(1);
  });

  test.each([
    ["an e-mail that is not verified", { emailVerified: false }],
    ["no e-mail", { email: undefined }],
    ["somebody unknown", { email: "unknown@ripcord.example" }],
  ])("lets nobody in with %s", async (_, changed) => {
    await invited();
    expect(await linkPerson({ ...identity, ...changed }, nobody)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    expect(await db().person.count({ where: { oidcSubject: { not: null } } })).toBe(0);
    expect(await db().person.count()).toBe(2);
  });

  test("lets nobody take over a person who is linked: not another subject, not another issuer", async () => {
    await invited();
    must(await linkPerson(identity, nobody));
    expect(await linkPerson({ ...identity, subject: "somebody else" }, nobody)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await linkPerson({ ...identity, issuer: "https://other.example" }, nobody)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("lets nobody in who is deactivated, linked or not", async () => {
    const personId = await invited();
    await db().person.update({ where: { id: personId }, data: { deactivatedAt: noon } });
    expect(await linkPerson(identity, nobody)).toMatchObject({ refusal: { kind: "forbidden" } });
    await db().person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    must(await linkPerson(identity, nobody));
    await db().person.update({ where: { id: personId }, data: { deactivatedAt: noon } });
    expect(await linkPerson(identity, nobody)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("of two identities with one e-mail at once one wins; the same one twice is the same person", async () => {
    const personId = await invited();
    const both = await Promise.all([linkPerson(identity, nobody), linkPerson({ ...identity, subject: "second" }, nobody), linkPerson(identity, nobody)]);
    const winners = both.flatMap((each) => (each.ok ? [each.value.id] : []));
    expect(new Set(winners)).toEqual(new Set([personId]));
    expect(winners.length).toBe((await db().person.findUniqueOrThrow({ where: { id: personId } })).oidcSubject === identity.subject ? 2 : 1);
  });
});
