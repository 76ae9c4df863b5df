import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { listAway } from "../away/queries";
import { addAway, removeAway } from "./manage-away";
import { addOwnAway, removeOwnAway } from "./own-away";

beforeEach(freshDatabase);

const db = () => clients().write;
const days = { fromOn: "2026-06-20", untilOn: "2026-06-24" };

test("days away are said once, change who stands in, and are taken back", async () => {
  const [helene, jonas] = [await signUp("Hélène Moreau", "leader"), await signUp("Jonas Lindqvist", "engineer")];
  const { awayId } = must(await addOwnAway(days, helene));
  expect(must(await addOwnAway(days, helene))).toEqual({ awayId });
  expect(must(await addOwnAway({ ...days, standInId: jonas.actor.id }, helene))).toEqual({ awayId });
  expect(must(await listAway({}, helene)).days).toEqual([{ id: awayId, ...days, standIn: { id: jonas.actor.id, name: "Jonas Lindqvist" } }]);
  expect(await removeOwnAway({ awayId }, jonas)).toMatchObject({ ok: true });
  expect(await db().personAway.count()).toBe(1);
  must(await removeOwnAway({ awayId }, helene));
  must(await removeOwnAway({ awayId }, helene));
  expect(await db().personAway.count()).toBe(0);
  expect(await db().event.count({ where: { type: "person.awayChanged" } })).toBe(3);
});

test("days that overlap others are refused, also of eight at once", async () => {
  const helene = await signUp("Hélène Moreau", "leader");
  const tries = await Promise.all(Array.from({ length: 8 }, (_, at) => addOwnAway({ fromOn: "2026-06-20", untilOn: `2026-06-2${at + 1}` }, helene)));
  expect(tries.filter((each) => each.ok)).toHaveLength(1);
  expect(tries.find((each) => !each.ok)).toMatchObject({ refusal: { fields: [{ path: "fromOn" }] } });
  must(await addOwnAway({ fromOn: "2026-06-19", untilOn: "2026-06-19" }, helene));
});

test("of several that take back the same days one did, and impossible days are refused", async () => {
  const helene = await signUp("Hélène Moreau", "leader");
  for (const fromOn of ["0000-01-01", "0001-01-01"]) expect(await addOwnAway({ ...days, fromOn }, helene)).toMatchObject({ refusal: { fields: [{ path: "fromOn" }] } });
  const { awayId } = must(await addOwnAway(days, helene));
  for (const result of await Promise.all(Array.from({ length: 8 }, () => removeOwnAway({ awayId }, helene)))) must(result);
  expect(await db().event.count({ where: { type: "person.awayChanged" } })).toBe(2);
});

test("somebody else who is active stands in", async () => {
  const [helene, rafael, jonas] = [await signUp("Hélène Moreau", "leader"), await signUp("Rafael Souza", "administrator"), await signUp("Jonas Lindqvist", "engineer")];
  expect(await addOwnAway({ ...days, standInId: helene.actor.id }, helene)).toMatchObject({ refusal: { fields: [{ path: "standInId" }] } });
  await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: new Date() } });
  expect(await addOwnAway({ ...days, standInId: jonas.actor.id }, helene)).toMatchObject({ refusal: { fields: [{ path: "standInId", say: "Choose somebody who is active." }] } });
  expect(await addAway({ ...days, personId: helene.actor.id }, helene)).toMatchObject({ refusal: { kind: "forbidden" } });
  const { awayId } = must(await addAway({ ...days, personId: helene.actor.id, standInId: rafael.actor.id }, rafael));
  expect(must(await listAway({ personId: helene.actor.id }, rafael)).days).toHaveLength(1);
  expect(await removeAway({ awayId }, helene)).toMatchObject({ refusal: { kind: "forbidden" } });
  must(await removeAway({ awayId }, rafael));
  expect(await db().event.findFirstOrThrow({ where: { type: "person.awayChanged" } })).toMatchObject({ personId: rafael.actor.id, data: { name: "Hélène Moreau" } });
});
