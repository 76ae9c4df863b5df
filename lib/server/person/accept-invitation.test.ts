import { beforeEach, describe, expect, test } from "vitest";
import { verifyPassword } from "../access/password";
import type { Context } from "../context";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { at, must, noon, signUp } from "../testing/world";
import { acceptInvitation } from "./accept-invitation";
import { deactivatePerson } from "./deactivate-person";
import { invitePerson } from "./invite-person";
import { linkPerson } from "./link-person";
import { reactivatePerson } from "./reactivate-person";
import { renewInvitation } from "./renew-invitation";

beforeEach(freshDatabase);

const db = () => clients().write;
const nobody: Context = { actor: null, now: noon, via: "browser" };
const password = "twelve small boats";
const days = 24 * 60;

async function invited() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const link = must(await invitePerson({ name: "Priya Raman", email: "priya@ripcord.example", title: "", role: "engineer", timeZone: "UTC" }, rafael));
  const priya = () => db().person.findUniqueOrThrow({ where: { id: link.personId } });
  return { rafael, link, priya };
}

describe("the link of an invitation", () => {
  test("sets the password, in the name of the person", async () => {
    const { link, priya } = await invited();
    must(await acceptInvitation({ secret: link.secret, password }, nobody));
    expect(await verifyPassword((await priya()).passwordHash, password)).toBe(true);
    expect((await priya()).sessionVersion).toBe(1);
    expect(await db().event.findFirst({ where: { type: "person.joined" } })).toMatchObject({ personId: link.personId, data: { how: "invitation" } });
  });

  test("works once, also for eight at once", async () => {
    const { link } = await invited();
    const tries = await Promise.all(Array.from({ length: 8 }, (_, n) => acceptInvitation({ secret: link.secret, password: `${password} ${n}` }, nobody)));
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    expect(await db().event.count({ where: { type: "person.joined" } })).toBe(1);
  });

  test("ends after seven days", async () => {
    const { link } = await invited();
    expect(await acceptInvitation({ secret: link.secret, password }, at(nobody, 7 * days))).toMatchObject({ refusal: { kind: "missing" } });
    must(await acceptInvitation({ secret: link.secret, password }, at(nobody, 7 * days - 1)));
  });

  test("stops working once it is renewed, and the new one works", async () => {
    const { rafael, link, priya } = await invited();
    const renewed = must(await renewInvitation({ personId: link.personId }, at(rafael, 60)));
    expect(await acceptInvitation({ secret: link.secret, password }, nobody)).toMatchObject({ refusal: { kind: "missing" } });
    must(await acceptInvitation({ secret: renewed.secret, password }, at(nobody, 7 * days + 30)));
    expect((await priya()).passwordHash).not.toBeNull();
  });

  test("for somebody who forgot the password sets a new one and ends the sessions", async () => {
    const { rafael, link, priya } = await invited();
    must(await acceptInvitation({ secret: link.secret, password }, nobody));
    const { secret } = must(await renewInvitation({ personId: link.personId }, rafael));
    expect(await verifyPassword((await priya()).passwordHash, password)).toBe(true);
    must(await acceptInvitation({ secret, password: "another small boat" }, nobody));
    expect(await verifyPassword((await priya()).passwordHash, "another small boat")).toBe(true);
    expect((await priya()).sessionVersion).toBe(2);
    expect(await db().event.count({ where: { type: "person.passwordChanged", personId: link.personId } })).toBe(1);
  });

  test("is worth nothing when it is wrong, the password is weak, or the person is deactivated", async () => {
    const { rafael, link, priya } = await invited();
    expect(await acceptInvitation({ secret: `${link.secret}x`, password }, nobody)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await acceptInvitation({ secret: link.secret, password: "short" }, nobody)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "password" }] } });
    must(await deactivatePerson({ personId: link.personId }, rafael));
    expect(await acceptInvitation({ secret: link.secret, password }, nobody)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await renewInvitation({ personId: link.personId }, rafael)).toMatchObject({ refusal: { kind: "rule" } });
    expect((await priya()).passwordHash).toBeNull();
  });

  test("is renewed by administrators alone", async () => {
    const { link } = await invited();
    const amara = await signUp("Amara Okafor", "productManager");
    expect(await renewInvitation({ personId: link.personId }, amara)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await db().invitation.count()).toBe(1);
  });

  test("meets a new link, a deactivation and single sign-on at the same moment: one of them is first, and none breaks", async () => {
    const { rafael, link, priya } = await invited();
    for (let round = 0; round < 4; round++) {
      const { secret } = must(await renewInvitation({ personId: link.personId }, rafael));
      await Promise.all([
        acceptInvitation({ secret, password }, nobody),
        renewInvitation({ personId: link.personId }, rafael),
        deactivatePerson({ personId: link.personId }, rafael),
        linkPerson({ issuer: "https://login.example", subject: "priya", email: "priya@ripcord.example", emailVerified: true }, nobody),
      ]);
      expect((await priya()).deactivatedAt).toEqual(noon);
      expect(await db().invitation.count({ where: { usedAt: null, expiresAt: { gt: noon } } })).toBe(0);
      must(await reactivatePerson({ personId: link.personId }, rafael));
    }
  });
});
