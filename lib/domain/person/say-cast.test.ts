import { expect, test } from "vitest";
import { type CastRelease, sayCast } from "./say-cast";

const me = "me";
const release = (changed: Partial<CastRelease>): CastRelease => ({ number: 42, ready: false, live: false, ownerId: "amara", decisionMakerId: null, blockers: [], ...changed });
const by = (...people: string[]) => people.map((whoId) => ({ whoId }));
const say = (releases: CastRelease[], more: Partial<Parameters<typeof sayCast>[0]> = {}) => sayCast({ id: me, role: "engineer", releases, duties: [], ...more });

test.each([
  ["Writes the plan of REL-42; it has 3 blockers", [release({ ownerId: me, blockers: by(me, "a", "b") })]],
  ["Writes the plan of REL-42; it has 1 blocker", [release({ number: 41, ownerId: me, ready: true }), release({ ownerId: me, blockers: by("a") })]],
  ["Writes the plan of REL-42; it is ready", [release({ ownerId: me, ready: true })]],
  ["Writes the plan of REL-42; it can be marked as ready", [release({ ownerId: me })]],
  ["Writes the plan of REL-42; it is going live", [release({ ownerId: me, live: true })]],
  ["Can clear 1 of 3 blockers of REL-42", [release({ blockers: by(me, "a", "b") })]],
  ["Can clear 2 blockers of REL-42", [release({ blockers: by(me, me) })]],
  ["Can clear 1 blocker of REL-42", [release({ blockers: by(me) })]],
  ["Reads readiness; decides on 2 launches", [release({ decisionMakerId: me }), release({ decisionMakerId: me })]],
  ["Reads readiness; decides on 1 launch", [release({ decisionMakerId: me, live: true, blockers: by(me) })]],
])("%s", (sentence, releases) => {
  expect(say(releases)).toBe(sentence);
});

test("without anything to do, the duty in plans or the role speaks", () => {
  expect(say([release({})], { duties: ["verifier", "flagOperator"] })).toBe("Tests the way back, verifies recovery");
  expect(say([], { role: "administrator", duties: ["verifier"] })).toBe("Runs services, invites people, sets roles");
  expect(say([], { role: "viewer" })).toBe("Looks at everything, changes nothing");
});
