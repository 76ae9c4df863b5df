import { beforeEach, describe, expect, test } from "vitest";
import { hashSecret } from "../access/secret";
import { findActor } from "../access/session-claims";
import { createService } from "../service/create-service";
import { clients } from "../db";
import { moveRelease } from "../release/move-release";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { must, noon, readyToMark, signUp } from "../testing/world";
import { createToken } from "../token/create-token";
import { findTokenActor } from "../token/find-token-actor";
import { deactivatePerson } from "./deactivate-person";
import { reactivatePerson } from "./reactivate-person";

beforeEach(freshDatabase);

const db = () => clients().write;
const release = (key: string) => db().release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
const eventsOf = async (key: string) => db().event.findMany({ where: { releaseId: (await release(key)).id }, orderBy: { number: "asc" } });

async function team() {
  return {
    rafael: await signUp("Rafael Souza", "administrator"),
    amara: await signUp("Amara Okafor", "productManager"),
    jonas: await signUp("Jonas Lindqvist", "engineer"),
  };
}

describe("deactivating", () => {
  test("ends sessions and tokens at the next request", async () => {
    const { rafael, jonas } = await team();
    const { secret } = must(await createToken({ name: "pipeline" }, jonas));
    const session = { sub: jonas.actor.id, sessionVersion: 0 };
    expect(await findActor(session)).toMatchObject({ name: "Jonas Lindqvist" });
    expect(await findTokenActor(`Bearer ${secret}`, noon)).toMatchObject({ ok: true });

    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(await findActor(session)).toBeNull();
    expect(await findActor({ ...session, sessionVersion: 1 })).toBeNull();
    expect(await findTokenActor(`Bearer ${secret}`, noon)).toMatchObject({ ok: false });

    must(await reactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(await findActor(session)).toBeNull();
    expect(await findTokenActor(`Bearer ${secret}`, noon)).toMatchObject({ ok: false });
    expect(await db().apiToken.findUniqueOrThrow({ where: { tokenHash: hashSecret(secret) } })).toMatchObject({ revokedAt: noon });
  });

  test("lets a ready release that needs the person fall back, says why, and leaves the others as they are", async () => {
    const { rafael, amara, jonas } = await team();
    const { key } = await readyToMark(amara, jonas);
    must(await moveRelease({ release: key, to: "ready" }, amara));
    const { key: draft } = must(await createRelease({ name: "Also Amara's", version: "1" }, amara));

    const { releases } = must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(releases).toEqual([{ key, name: "Shorter onboarding", status: "draft", fellBack: true }]);
    const [told, fell] = (await eventsOf(key)).slice(-2);
    expect(told).toMatchObject({ type: "person.deactivated", personId: rafael.actor.id, data: { name: "Jonas Lindqvist" } });
    expect(fell).toMatchObject({ type: "release.fellBack", data: { reasons: expect.arrayContaining([expect.stringContaining("Jonas Lindqvist")]) } });
    expect(await release(key)).toMatchObject({ status: "draft", eventCount: fell?.number });
    expect((await release(key)).blockerCount).toBeGreaterThan(0);
    expect((await eventsOf(draft)).at(-1)?.type).toBe("release.created");
    expect(await db().event.count({ where: { releaseId: null, type: "person.deactivated" } })).toBe(1);
  });

  test("is undone by reactivating: the releases are evaluated again, and the role is as it was", async () => {
    const { rafael, amara, jonas } = await team();
    const { key } = await readyToMark(amara, jonas);
    must(await moveRelease({ release: key, to: "ready" }, amara));
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    const { releases } = must(await reactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(releases).toEqual([{ key, name: "Shorter onboarding", status: "draft", fellBack: false }]);
    expect(await release(key)).toMatchObject({ status: "draft", blockerCount: 0 });
    must(await moveRelease({ release: key, to: "ready" }, amara));
  });

  test("the same word twice leaves one effect", async () => {
    const { rafael, jonas } = await team();
    const all = await Promise.all(Array.from({ length: 6 }, () => deactivatePerson({ personId: jonas.actor.id }, rafael)));
    expect(all.every((each) => each.ok)).toBe(true);
    expect(await db().event.count({ where: { type: "person.deactivated" } })).toBe(1);
    expect(await db().person.findUniqueOrThrow({ where: { id: jonas.actor.id } })).toMatchObject({ sessionVersion: 1 });
  });

  test.each(["productManager", "engineer", "leader", "viewer"] as const)("is not for a %s", async (role) => {
    const { jonas } = await team();
    const other = await signUp("Somebody Else", role);
    expect(await deactivatePerson({ personId: jonas.actor.id }, other)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await reactivatePerson({ personId: jonas.actor.id }, other)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("never takes the last active administrator, not even when two deactivate each other at once", async () => {
    const { rafael } = await team();
    expect(await deactivatePerson({ personId: rafael.actor.id }, rafael)).toMatchObject({ refusal: { kind: "rule" } });
    for (let round = 0; round < 10; round++) {
      const other = await signUp(`Other Admin${"x".repeat(round)}`, "administrator");
      const both = await Promise.all([
        deactivatePerson({ personId: other.actor.id }, rafael),
        deactivatePerson({ personId: rafael.actor.id }, other),
      ]);
      expect(both.filter((each) => each.ok)).toHaveLength(1);
      expect(await db().person.count({ where: { role: "administrator", deactivatedAt: null } })).toBe(1);
      await db().person.update({ where: { id: rafael.actor.id }, data: { deactivatedAt: null } });
      await db().person.update({ where: { id: other.actor.id }, data: { role: "viewer" } });
    }
  });

  test("leaves a service with its owner, who is shown as deactivated there", async () => {
    const { rafael, jonas } = await team();
    const { id } = must(await createService({ name: "Web app", ownerId: jonas.actor.id }, rafael));
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(await db().service.findUniqueOrThrow({ where: { id } })).toMatchObject({ ownerId: jonas.actor.id });
  });
});
