import { expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { reactivatePerson } from "../person/reactivate-person";
import { evaluateRelease } from "../readiness/evaluate-release";
import { must, readyToMark, signUp, noon } from "../testing/world";
import { createRelease } from "./create-release";
import { moveRelease } from "./move-release";
import { countReleases } from "./queries";

const db = () => clients().write;
const rounds = 3;

test("copies of a release, made while somebody on it is deactivated, neither wait for ever nor miss it", { timeout: 120_000 }, async () => {
  const [rafael, amara, jonas] = await Promise.all([signUp("Rafael Souza", "administrator"), signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer")]);
  const { key } = await readyToMark(amara, jonas);
  for (let round = 1; round <= rounds; round++) {
    must(await moveRelease({ release: key, to: "ready" }, amara));
    const copy = () => createRelease({ name: "Copy", version: "1", from: key }, amara);
    const all = await Promise.allSettled([copy(), copy(), deactivatePerson({ personId: jonas.actor.id }, rafael), copy(), copy()]);
    expect(all.filter((each) => each.status === "rejected")).toEqual([]);
    for (const release of await db().release.findMany()) {
      const { readiness } = await evaluateRelease(db(), release, noon);
      expect(release.readiness).toEqual(JSON.parse(JSON.stringify(readiness)));
      expect(release.status).toBe("draft");
    }
    expect(must(await countReleases({}, amara))).toMatchObject({ draft: 1 + round * 4, ready: 0 });
    must(await reactivatePerson({ personId: jonas.actor.id }, rafael));
  }
});
