import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { moveRelease } from "../release/move-release";
import { createRelease } from "../release/create-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { at, must, noon, readyToMark, signUp } from "../testing/world";
import { createToken } from "../token/create-token";
import { listOwnTokens } from "../token/queries";
import { deactivatePerson } from "./deactivate-person";
import { invitePerson } from "./invite-person";
import { getOwnSettings, getReopening, listPeople } from "./queries";
import { reactivatePerson } from "./reactivate-person";

beforeEach(freshDatabase);

const invite = (name: string) => ({ name, email: `${name.toLowerCase().replace(/\W+/g, ".")}@ripcord.example`, title: "", role: "engineer", timeZone: "UTC" });
const names = (page: { items: { name: string }[] }) => page.items.map(({ name }) => name);

describe("the list of people", () => {
  test("says who is active, invited until when, and deactivated, to everybody, and no secret", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const viewer = await signUp("Vera Viewer", "viewer");
    must(await invitePerson(invite("Priya Raman"), rafael));
    const jonas = await signUp("Jonas Lindqvist", "engineer");
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));

    const all = must(await listPeople({}, viewer));
    expect(all.items.map(({ name, state, invitedUntil }) => [name, state, invitedUntil])).toEqual([
      ["Priya Raman", "invited", at(rafael, 7 * 24 * 60).now.toISOString()],
      ["Rafael Souza", "active", null],
      ["Vera Viewer", "active", null],
    ]);
    expect(names(must(await listPeople({ state: "deactivated" }, viewer)))).toEqual(["Jonas Lindqvist"]);
    expect(names(must(await listPeople({ state: "invited" }, viewer)))).toEqual(["Priya Raman"]);
    expect(names(must(await listPeople({ state: "active", role: "administrator" }, viewer)))).toEqual(["Rafael Souza"]);
    expect(JSON.stringify(all)).not.toMatch(/hash|session|oidc/i);
  });

  test("somebody who never came stays invited through deactivation and back", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const { personId } = must(await invitePerson(invite("Priya Raman"), rafael));
    must(await deactivatePerson({ personId }, rafael));
    must(await reactivatePerson({ personId }, rafael));
    expect(must(await listPeople({ state: "invited" }, rafael)).items).toMatchObject([{ name: "Priya Raman", invitedUntil: noon.toISOString() }]);
  });

  test("is searched by name, e-mail and title, and signs in wildcards are letters", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    await clients().write.person.update({ where: { id: rafael.actor.id }, data: { title: "100 % DevOps" } });
    await signUp("Zoë _ Under", "viewer");
    for (const q of ["raf", "SOUZA@", "devops", "0 %"]) expect(names(must(await listPeople({ q }, rafael)))).toEqual(["Rafael Souza"]);
    expect(names(must(await listPeople({ q: "e _ u" }, rafael)))).toEqual([]);
    expect(names(must(await listPeople({ q: "ë _" }, rafael)))).toEqual(["Zoë _ Under"]);
    expect(names(must(await listPeople({ q: "%" }, rafael)))).toEqual(["Rafael Souza"]);
  });

  test("is paged by key: everybody once, also people of one name", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    for (let n = 0; n < 9; n++) must(await invitePerson({ ...invite("Anna Berg"), email: `anna${n}@ripcord.example` }, rafael));
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 6; page++) {
      const { items, nextCursor } = must(await listPeople({ limit: 3, cursor }, rafael));
      seen.push(...items.map(({ id }) => id));
      if (!nextCursor) break;
      cursor = nextCursor;
    }
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
    for (const wrong of ["nonsense", "0198c0de-0000-7000-8000-000000000000"]) {
      expect(await listPeople({ cursor: wrong }, rafael)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "cursor" }] } });
    }
  });
});

describe("what re-opens", () => {
  test("is told before, and is what happens then", async () => {
    const rafael = await signUp("Rafael Souza", "administrator");
    const amara = await signUp("Amara Okafor", "productManager");
    const jonas = await signUp("Jonas Lindqvist", "engineer");
    const { key } = await readyToMark(amara, jonas);
    must(await moveRelease({ release: key, to: "ready" }, amara));
    const { key: named, id } = must(await createRelease({ name: "Named only", version: "1" }, amara));
    await clients().write.checklistItem.updateMany({ where: { releaseId: id, position: 1 }, data: { ownerId: jonas.actor.id } });
    must(await createService({ name: "Web app", ownerId: jonas.actor.id }, rafael));
    must(await createToken({ name: "pipeline" }, jonas));

    const told = must(await getReopening({ personId: jonas.actor.id }, rafael));
    expect(told).toEqual({
      releases: [
        { key: named, name: "Named only", status: "draft", fallsBack: false },
        { key, name: "Shorter onboarding", status: "ready", fallsBack: true },
      ],
      services: ["Web app"],
      reviews: [],
      tokens: 1,
    });
    const { releases } = must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    expect(new Map(releases.map((each) => [each.key, each.fellBack]))).toEqual(new Map(told.releases.map((each) => [each.key, each.fallsBack])));
    expect(await getReopening({ personId: jonas.actor.id }, amara)).toMatchObject({ refusal: { kind: "forbidden" } });
  });
});

test("settings and tokens are one's own", async () => {
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const amara = await signUp("Amara Okafor", "productManager");
  const { id } = must(await createToken({ name: "pipeline" }, jonas));
  expect(must(await getOwnSettings({}, jonas))).toEqual({
    name: "Jonas Lindqvist", email: "jonas.lindqvist@ripcord.example", title: "", role: "engineer", timeZone: "Europe/Berlin", hasPassword: false, signsInElsewhere: false,
  });
  expect(must(await listOwnTokens({}, jonas))).toEqual([{ id, name: "pipeline", createdAt: noon.toISOString(), lastUsedOn: null }]);
  expect(must(await listOwnTokens({}, amara))).toEqual([]);
});
