import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { changePerson } from "./change-person";
import { invitePerson } from "./invite-person";

beforeEach(freshDatabase);

const db = () => clients().write;
const version = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).sessionVersion;
const as = (person: { actor: { id: string; name: string; timeZone: string } }, role: string) => ({
  personId: person.actor.id, name: person.actor.name, title: "", timeZone: person.actor.timeZone, role,
});

describe("changing a person", () => {
  test("keeps sessions for a title, and ends them for a role", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const priya = await signUp("Priya Raman", "engineer");
    must(await changePerson({ ...as(priya, "engineer"), title: "QA lead" }, rafael));
    expect(await version(priya.actor.id)).toBe(0);
    must(await changePerson({ ...as(priya, "leader"), title: "QA lead" }, rafael));
    expect(await version(priya.actor.id)).toBe(1);
    expect(await db().event.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { type: "person.changed", personId: rafael.actor.id, data: { name: "Priya Raman", fields: ["title"] } },
      { type: "person.changed", data: { fields: ["role"], from: "engineer", role: "leader" } },
    ]);
  });

  test("to what they are already changes nothing", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    must(await changePerson(as(rafael, "administrator"), rafael));
    expect(await db().event.count()).toBe(0);
  });

  test.each(["productManager", "engineer", "leader", "viewer"] as const)("is not for a %s, not even oneself", async (role) => {
    const other = await signUp("Somebody Else", role);
    expect(await changePerson(as(other, "administrator"), other)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect((await db().person.findUniqueOrThrow({ where: { id: other.actor.id } })).role).toBe(role);
  });

  test("says when nobody is there", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const unknown = { ...as(rafael, "viewer"), personId: "0198c0de-0000-7000-8000-000000000000" };
    expect(await changePerson(unknown, rafael)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("the last active administrator", () => {
  test("stays one", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const gone = await signUp("Gone Already", "administrator");
    await db().person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: noon } });
    must(await invitePerson({ name: "Never Came", email: "never@ripcord.example", title: "", role: "administrator", timeZone: "UTC" }, rafael));
    expect(await changePerson(as(rafael, "engineer"), rafael)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("last active administrator") } });
    expect(await version(rafael.actor.id)).toBe(0);
  });

  test("is there after two administrators took the role from each other, and from themselves, at once", async () => {
    for (let round = 0; round < 10; round++) {
      const one = await signUp(`One Round${"x".repeat(round)}`, "administrator");
      const two = await signUp(`Two Round${"x".repeat(round)}`, "administrator");
      const done = await Promise.all([
        changePerson(as(two, "viewer"), one),
        changePerson(as(one, "viewer"), two),
        changePerson(as(one, "viewer"), one),
        changePerson(as(two, "viewer"), two),
      ]);
      expect(done.some((each) => !each.ok)).toBe(true);
      expect(await db().person.count({ where: { role: "administrator" } })).toBe(1);
      await db().person.updateMany({ data: { role: "viewer" } });
    }
  });
});
