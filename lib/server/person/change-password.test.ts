import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "../access/password";
import { signInWithPassword } from "../access/sign-in-with-password";
import { clients } from "../db";
import { must, signUp } from "../testing/world";
import { changePassword } from "./change-password";

const old = "seven green doors";
const fresh = "eight green doors";
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(old);
});

async function withPassword(name: string) {
  const person = await signUp(name, "viewer");
  const row = await clients().write.person.update({ where: { id: person.actor.id }, data: { passwordHash } });
  const signIn = (password: string) => signInWithPassword({ email: row.email, password }, { address: `test of ${name}` });
  return { person, signIn };
}

describe("changing one's password", () => {
  test("ends every session, and the new one signs in", async () => {
    const { person, signIn } = await withPassword("Changes Once");
    must(await changePassword({ current: old, password: fresh }, person));
    expect(await signIn(old)).toMatchObject({ ok: false });
    expect(must(await signIn(fresh))).toEqual({ id: person.actor.id, sessionVersion: 1 });
    expect(await clients().read.event.findFirst({ where: { personId: person.actor.id } })).toMatchObject({ type: "person.passwordChanged", data: { name: "Changes Once" } });
  });

  test("needs the one before, and a good one", async () => {
    const { person, signIn } = await withPassword("Forgets It");
    expect(await changePassword({ current: "something else", password: fresh }, person)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "current" }] } });
    expect(await changePassword({ current: old, password: "short" }, person)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "password" }] } });
    expect(await signIn(old)).toMatchObject({ ok: true });
  });

  test("is no way to guess with an open session: ten tries", async () => {
    const { person } = await withPassword("Guessed At");
    for (let n = 0; n < 10; n++) expect(await changePassword({ current: `guess ${n}`, password: fresh }, person)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await changePassword({ current: old, password: fresh }, person)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("Too many tries") } });
  });

  test("says what to do to somebody who never had one", async () => {
    const person = await signUp("Single Sign On", "viewer");
    expect(await changePassword({ current: "", password: fresh }, person)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("no password here") } });
  });
});
