import { describe, expect, test } from "vitest";
import { hashSecret } from "../access/secret";
import { clients } from "../db";
import { at, must, signUp } from "../testing/world";
import { createToken } from "./create-token";
import { revokeToken } from "./revoke-token";

const db = () => clients().write;

describe("a token", () => {
  test("is answered once and kept as a hash", async () => {
    const jonas = await signUp("Jonas the first", "engineer");
    const { id, secret } = must(await createToken({ name: "  Deploy   pipeline " }, jonas));
    expect(secret).toMatch(/^rip_[\w-]{43}$/);
    expect(await db().apiToken.findMany({ where: { id } })).toMatchObject([{ id, name: "Deploy pipeline", tokenHash: hashSecret(secret), personId: jonas.actor.id, lastUsedOn: null }]);
    const events = await db().event.findMany({ where: { personId: jonas.actor.id } });
    expect(events).toMatchObject([{ type: "token.created", personId: jonas.actor.id, data: { tokenId: id, name: "Deploy pipeline" } }]);
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  test.each(["administrator", "productManager", "engineer", "leader", "viewer"] as const)("may be had by role %s", async (role) => {
    expect(await createToken({ name: "mine" }, await signUp(`A ${role}`, role))).toMatchObject({ ok: true });
  });

  test("is not for nobody, and needs a name", async () => {
    const jonas = await signUp("Jonas the second", "engineer");
    expect(await createToken({ name: "mine" }, { ...jonas, actor: null })).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await createToken({ name: " " }, jonas)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "name" }] } });
  });

  test("is one of fifty at most", async () => {
    const jonas = await signUp("Jonas the third", "engineer");
    const made = await Promise.all(Array.from({ length: 50 }, (_, n) => createToken({ name: `token ${n}` }, jonas)));
    expect(await createToken({ name: "one more" }, jonas)).toMatchObject({ refusal: { kind: "rule" } });
    const [first] = made;
    if (first) must(await revokeToken({ tokenId: must(first).id }, jonas));
    must(await createToken({ name: "one more" }, jonas));
  });
});

describe("revoking", () => {
  test("ends the token once, with one event", async () => {
    const jonas = await signUp("Jonas the fourth", "engineer");
    const { id } = must(await createToken({ name: "pipeline" }, jonas));
    const all = await Promise.all(Array.from({ length: 5 }, (_, n) => revokeToken({ tokenId: id }, at(jonas, n))));
    expect(all.every((each) => each.ok)).toBe(true);
    expect(await db().event.count({ where: { type: "token.revoked", personId: jonas.actor.id } })).toBe(1);
  });

  test("does not reach another person's token, not even for an administrator", async () => {
    const jonas = await signUp("Jonas the fifth", "engineer");
    const rafael = await signUp("Rafael Souza", "administrator");
    const { id } = must(await createToken({ name: "pipeline" }, jonas));
    expect(await revokeToken({ tokenId: id }, rafael)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await db().apiToken.findUniqueOrThrow({ where: { id } })).toMatchObject({ revokedAt: null });
  });
});
