import { beforeEach, describe, expect, test } from "vitest";
import { hashSecret } from "../access/secret";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { invitePerson } from "./invite-person";

beforeEach(freshDatabase);

const db = () => clients().write;
const priya = { name: "Priya Raman", email: "PRIYA@ripcord.example", title: "QA lead", role: "engineer", timeZone: "Asia/Kolkata" };

describe("inviting", () => {
  test("adds the person and answers a link once, of which only the hash is kept", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const link = must(await invitePerson(priya, rafael));
    expect(await db().person.findUniqueOrThrow({ where: { id: link.personId } })).toMatchObject({
      name: "Priya Raman", email: "priya@ripcord.example", title: "QA lead", role: "engineer", passwordHash: null,
    });
    const [invitation] = await db().invitation.findMany();
    expect(invitation).toMatchObject({ personId: link.personId, tokenHash: hashSecret(link.secret), usedAt: null });
    expect(invitation?.expiresAt.getTime()).toBe(noon.getTime() + 7 * 86_400_000);
    expect(JSON.stringify(await db().event.findMany())).not.toContain(link.secret);
    expect(await db().event.findMany()).toMatchObject([{ type: "person.invited", personId: rafael.actor.id, data: { name: "Priya Raman", role: "engineer" } }]);
  });

  test.each(["productManager", "engineer", "leader", "viewer"] as const)("is not for a %s", async (role) => {
    const other = await signUp("Somebody Else", role);
    expect(await invitePerson(priya, other)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await db().person.count()).toBe(1);
  });

  test("an address is there once, in any spelling, also when two invite at once", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const both = await Promise.all([invitePerson(priya, rafael), invitePerson({ ...priya, email: " priya@RIPCORD.example" }, rafael)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.find((each) => !each.ok)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "email" }] } });
    expect(await db().person.count()).toBe(2);
    expect(await db().invitation.count()).toBe(1);
  });

  test.each([
    ["email", { email: "priya@" }],
    ["role", { role: "owner" }],
    ["name", { name: "" }],
  ])("refuses a wrong %s", async (path, wrong) => {
    const rafael = await signUp("Rafael Souza", "administrator");
    expect(await invitePerson({ ...priya, ...wrong }, rafael)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path }] } });
  });
});
