import { beforeAll, describe, expect, test } from "vitest";
import { clients } from "../db";
import { noon } from "../testing/world";
import { hashPassword } from "./password";
import { sayWrongPassword, signInWithPassword } from "./sign-in-with-password";

const password = "six grey pigeons";
let passwordHash: string;
let address = 0;
/** Every test comes from an address of its own, so that they do not use up each other's tries. */
const elsewhere = () => ({ address: `203.0.113.${++address}` });

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

async function somebody(email: string, fields = {}) {
  return clients().write.person.create({ data: { email, name: "Somebody", role: "viewer", createdAt: noon, passwordHash, ...fields } });
}

const tryWith = (email: string, typed: string, sent = elsewhere()) => signInWithPassword({ email, password: typed }, sent);
const wrong = { ok: false, refusal: { kind: "forbidden", say: sayWrongPassword } };
const tooMany = { ok: false, refusal: { kind: "rule", say: expect.stringMatching(/^Too many tries\. Wait 1?\d minutes?, then/) } };

describe("signing in with a password", () => {
  test("finds the person by the address in any case, and the password in any spelling of its letters", async () => {
    const { id } = await somebody("right@ripcord.example", { passwordHash: await hashPassword("cafe\u0301 crème 12"), sessionVersion: 3 });
    expect(await tryWith(" Right@Ripcord.example", "café crème 12")).toEqual({ ok: true, value: { id, sessionVersion: 3 } });
  });

  test("answers the same for a wrong password, nobody, somebody deactivated, and somebody without a password", async () => {
    await somebody("known@ripcord.example");
    await somebody("gone@ripcord.example", { deactivatedAt: noon });
    await somebody("invited@ripcord.example", { passwordHash: null });
    expect(await tryWith("known@ripcord.example", "something else")).toEqual(wrong);
    expect(await tryWith("known@ripcord.example", "")).toEqual(wrong);
    expect(await tryWith("unknown@ripcord.example", password)).toEqual(wrong);
    expect(await tryWith("gone@ripcord.example", password)).toEqual(wrong);
    expect(await tryWith("invited@ripcord.example", password)).toEqual(wrong);
  });

  test.each([[undefined], ["text"], [{ email: ["a"], password }], [{ email: "a\u0000b", password }], [{ email: "x".repeat(300), password: "y" }], [{ email: "a@b.example", password: "z".repeat(300) }]])(
    "%j is simply wrong",
    async (raw) => {
      expect(await signInWithPassword(raw, elsewhere())).toEqual(wrong);
    },
  );

  test("takes as long for an unknown address as for a known one", async () => {
    await somebody("timed@ripcord.example");
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 9; round++) {
      for (const who of ["known", "unknown"] as const) {
        const began = performance.now();
        expect(await tryWith(who === "known" ? "timed@ripcord.example" : `never${round}@ripcord.example`, "not this one")).toEqual(wrong);
        times[who].push(performance.now() - began);
      }
    }
    const middle = (list: number[]) => list.sort((a, b) => a - b)[4] ?? 0;
    // Without the comparison the unknown one is through in a twentieth of the time.
    expect(middle(times.unknown)).toBeGreaterThan(middle(times.known) / 2);
    expect(middle(times.known)).toBeGreaterThan(middle(times.unknown) / 2);
  });
});

describe("tries", () => {
  test("are ten for an account, from wherever; then even the right password has to wait", async () => {
    await somebody("ten@ripcord.example");
    for (let n = 0; n < 10; n++) expect(await tryWith("ten@ripcord.example", "wrong")).toEqual(wrong);
    expect(await tryWith("ten@ripcord.example", password)).toEqual(tooMany);
    expect(await tryWith("TEN@ripcord.example", password)).toEqual(tooMany);
  });

  test("are ten for an account that does not exist, too", async () => {
    for (let n = 0; n < 10; n++) expect(await tryWith("nobody@ripcord.example", "wrong")).toEqual(wrong);
    expect(await tryWith("nobody@ripcord.example", "wrong")).toEqual(tooMany);
  });

  test("are ten for an address, for whichever accounts, and leave those accounts alone", async () => {
    await somebody("victim@ripcord.example");
    const here = { address: "2001:db8:7:7::1" };
    for (let n = 0; n < 10; n++) expect(await tryWith(`guess${n}@ripcord.example`, "wrong", here)).toEqual(wrong);
    for (let n = 0; n < 12; n++) expect(await tryWith("victim@ripcord.example", "wrong", { address: `2001:db8:7:7::${n + 2}` })).toEqual(tooMany);
    expect(await tryWith("victim@ripcord.example", password)).toMatchObject({ ok: true });
  });

  test("fifty at once are ten", async () => {
    await somebody("burst@ripcord.example");
    const all = await Promise.all(Array.from({ length: 50 }, () => tryWith("burst@ripcord.example", "wrong")));
    expect(all.filter((each) => !each.ok && each.refusal.kind === "forbidden")).toHaveLength(10);
  });

  test("that were right do not count: an office behind one address signs in all morning", async () => {
    await somebody("office@ripcord.example");
    const here = elsewhere();
    for (let n = 0; n < 15; n++) expect(await tryWith("office@ripcord.example", password, here)).toMatchObject({ ok: true });
    for (let n = 0; n < 9; n++) expect(await tryWith("office@ripcord.example", "wrong", here)).toEqual(wrong);
    expect(await tryWith("office@ripcord.example", password, here)).toMatchObject({ ok: true });
  });

  test("are counted for all servers together, and an address is not written down in plain", async () => {
    for (let n = 0; n < 5; n++) await tryWith("shared@ripcord.example", "wrong");
    delete (globalThis as { ripcordLimits?: unknown }).ripcordLimits; // as a second server, which has counted nothing yet
    for (let n = 0; n < 5; n++) expect(await tryWith("shared@ripcord.example", "wrong")).toEqual(wrong);
    expect(await tryWith("shared@ripcord.example", "wrong")).toEqual(tooMany);
    const keys = await clients().read.signInTry.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toContain("@");
  });

  test("are given again when the window is over", async () => {
    for (let n = 0; n < 11; n++) await tryWith("patient@ripcord.example", "wrong");
    await clients().write.signInTry.updateMany({ data: { expire: 1 } });
    expect(await tryWith("patient@ripcord.example", "wrong")).toEqual(wrong);
  });
});
