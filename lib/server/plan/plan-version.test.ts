import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { tickItem } from "../checklist/tick-item";
import type { Context } from "../context";
import { clients } from "../db";
import { readDocument } from "../readiness/evaluate-release";
import { createRelease } from "../release/create-release";
import { anyPlan } from "../testing/any-plan";
import { at, must, signUp } from "../testing/world";
import { compareVersions, listVersions } from "./queries";
import { readPlan } from "./read-plan";
import { restoreVersion } from "./restore-version";
import { savePlan } from "./save-plan";
import { saveSection } from "./save-section";

type Person = Awaited<ReturnType<typeof signUp>>;
let amara: Person, rafael: Person;

beforeAll(async () => {
  [amara, rafael] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Rafael Souza", "administrator")]);
});

const draft = async () => must(await createRelease({ name: "Checkout", version: "1" }, amara));
const write = async (release: string, who: string, base: number, context: Context = amara) =>
  must(await saveSection({ release, section: "blast", base, value: { who, howMany: "", note: "" } }, context));
const versions = async (key: string, context: Context = amara) =>
  must(await listVersions({ key }, context)).versions.map(({ number, sealed, author, note }) => ({ number, sealed, author, note }));
const newest = async (releaseId: string) => {
  const version = await clients().read.planVersion.findFirstOrThrow({ where: { releaseId }, orderBy: { number: "desc" } });
  return { ...version, document: readDocument(version.document) };
};

describe("a version", () => {
  test("gathers the saves of one person's sitting", async () => {
    const { key } = await draft();
    await write(key, "a", 0);
    await write(key, "b", 1, at(amara, 9.9));
    expect(await versions(key)).toEqual([{ number: 1, sealed: false, author: "Amara Okafor", note: "" }]);
  });

  test("is sealed when ten minutes have passed, also while nobody saves", async () => {
    const { key } = await draft();
    await write(key, "a", 0);
    expect((await versions(key, at(amara, 10)))[0]?.sealed).toBe(true);
    expect((await write(key, "b", 1, at(amara, 10))).version).toBe(2);
    expect((await versions(key, at(amara, 10))).map((version) => version.sealed)).toEqual([false, true]);
  });

  test("is sealed when another person edits", async () => {
    const { key } = await draft();
    await write(key, "a", 0);
    expect((await write(key, "b", 1, at(rafael, 1))).version).toBe(2);
    expect((await versions(key)).map((version) => [version.author, version.sealed])).toEqual([["Rafael Souza", false], ["Amara Okafor", true]]);
  });

  test("is sealed when a tick speaks of it, and the tick keeps pointing at it", async () => {
    const { key, id } = await draft();
    await write(key, "a", 0);
    const item = await clients().read.checklistItem.findFirstOrThrow({ where: { releaseId: id, phase: "preDeployment", verifies: null } });
    must(await tickItem({ release: key, itemId: item.id }, amara));
    expect((await write(key, "b", 1)).version).toBe(2);
    const tick = await clients().read.tick.findUniqueOrThrow({ where: { itemId: item.id }, include: { planVersion: true } });
    expect([tick.planVersion.number, readDocument(tick.planVersion.document).blast.who]).toEqual([1, "a"]);
  });

  test("that is sealed can't be changed or removed, whoever asks the database", async () => {
    const { key, id } = await draft();
    await write(key, "a", 0);
    await write(key, "b", 1, at(rafael, 1));
    const where = { releaseId_number: { releaseId: id, number: 1 } };
    await expect(clients().write.planVersion.update({ where, data: { note: "forged" } })).rejects.toThrow(/never changed or removed/);
    await expect(clients().write.planVersion.update({ where, data: { sealedAt: null } })).rejects.toThrow(/never changed or removed/);
    await expect(clients().write.planVersion.delete({ where })).rejects.toThrow(/never changed or removed/);
  });
});

describe("restoring", () => {
  test("an earlier version makes a new one, and the history stays", async () => {
    const { key, id } = await draft();
    await write(key, "a", 0);
    await write(key, "b", 1, at(rafael, 1));
    expect(must(await restoreVersion({ release: key, version: 1 }, at(rafael, 2))).version).toBe(3);
    expect((await newest(id)).document.blast.who).toBe("a");
    expect((await versions(key)).map((version) => version.note)).toEqual(["Restored version 1", "", ""]);
    const restored = must(await compareVersions({ key, to: 3, from: 1 }, amara));
    expect(restored.changes).toEqual([]);
    expect(must(await compareVersions({ key, to: 2 }, amara)).changes).toEqual([{ section: "blast", label: "Who is hit", before: "a", after: "b", long: true }]);
  });

  test("also one that names somebody who left: they stay named, and it blocks", async () => {
    const { key, id } = await draft();
    const gone = await signUp("Greta Gone", "engineer");
    const roles = (personId: string | null) => ({ items: emptyDocument().roles.items.map((role) => ({ ...role, personId })) });
    must(await saveSection({ release: key, section: "roles", base: 0, value: roles(gone.actor.id) }, amara));
    must(await saveSection({ release: key, section: "roles", base: 1, value: roles(null) }, at(rafael, 1)));
    await clients().write.person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: gone.now } });
    must(await restoreVersion({ release: key, version: 1 }, at(rafael, 2)));
    const release = await clients().read.release.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(release.readiness)).toContain("Greta Gone, the data owner, is deactivated.");
  });

  test("is refused for a version that is not there, and for whoever is only named", async () => {
    const { key } = await draft();
    const engineer = await signUp("Mei-Lin Chen", "engineer");
    expect(await restoreVersion({ release: key, version: 9 }, amara)).toMatchObject({ refusal: { kind: "missing", say: "This plan has no version 9." } });
    expect(await restoreVersion({ release: key, version: 1 }, engineer)).toMatchObject({ refusal: { kind: "forbidden" } });
  });
});

test("versions are listed by pages, without a gap between them", async () => {
  const { key } = await draft();
  for (let round = 0; round < 44; round += 1) await write(key, `text ${round}`, round, round % 2 ? amara : rafael);
  const seen: number[] = [];
  let before: number | undefined;
  do {
    const page = must(await listVersions({ key, before }, amara));
    seen.push(...page.versions.map((version) => version.number));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => 45 - n));
});

test("a version that no plan can have is refused with a sentence", async () => {
  const { key } = await draft();
  const beyond = 3_000_000_000;
  const invalid = { ok: false, refusal: { kind: "invalid", say: expect.stringContaining("no version of this number") } };
  expect(await listVersions({ key, before: beyond }, amara)).toMatchObject(invalid);
  expect(await compareVersions({ key, to: beyond }, amara)).toMatchObject(invalid);
  expect(await compareVersions({ key, to: 1, from: beyond }, amara)).toMatchObject(invalid);
  expect(await restoreVersion({ release: key, version: beyond }, amara)).toMatchObject(invalid);
});

test("the whole plan is saved on the revision that it was read at, and no other", async () => {
  const { key } = await draft();
  const plan: PlanDocument = { ...emptyDocument(), times: { sustainedMinutes: 10, budgetMinutes: 30 } };
  expect(must(await savePlan({ release: key, base: 0, plan }, amara)).revision).toBe(1);
  const stale = await savePlan({ release: key, base: 0, plan: emptyDocument() }, amara);
  expect(stale).toMatchObject({ refusal: { kind: "conflict", current: { revision: 1, plan: { times: { budgetMinutes: 30 } } } } });
  expect(must(await savePlan({ release: key, base: 1, plan }, amara)).revision).toBe(1);
});

test("after any saves, the tables hold what the newest version says", async () => {
  const { key, id } = await draft();
  const people = [amara.actor.id, rafael.actor.id];
  let base = 0;
  await fc.assert(
    fc.asyncProperty(anyPlan(people), fc.integer({ min: 0, max: 15 }), async (plan, minutes) => {
      base = must(await savePlan({ release: key, base, plan }, at(amara, minutes))).revision;
      expect(await readPlan(clients().read, id)).toEqual((await newest(id)).document);
    }),
    { numRuns: 40 },
  );
});
