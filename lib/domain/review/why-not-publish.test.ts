import { expect, test } from "vitest";
import { hrefOf } from "../readiness/href-of";
import { whyNotPublish } from "./why-not-publish";

const texts = { rootCause: "Memory", worked: "The switch", didNotWork: "The message", improve: "Older phones", forCustomers: "" };
const action = { id: "a1", what: "Test on old phones", owner: { name: "Priya Raman", isActive: true }, doneAt: null };
const whole = { key: "RUN-7", texts, lead: { id: "mei", isActive: true }, releaseOwnerId: "amara", actions: [action] };
const gone = { name: "Priya Raman", isActive: false };

test("nothing is missing when the four questions are answered; words for customers are a choice", () => {
  expect(whyNotPublish(whole)).toEqual([]);
  expect(whyNotPublish({ ...whole, actions: [] })).toEqual([]);
});

test("each empty question is a reason, with a link to its very text and the lead who can write it", () => {
  const found = whyNotPublish({ ...whole, texts: { ...texts, rootCause: " \n", improve: "" } });
  expect(found.map(({ code, say, whoId }) => [code, say, whoId])).toEqual([
    ["review.rootCause", "“Root cause” is not written yet.", "mei"],
    ["review.improve", "“What to improve” is not written yet.", "mei"],
  ]);
  expect(hrefOf("REL-35", found[0]?.field ?? "")).toBe("/reviews/RUN-7#rootCause");
});

test("an open action of somebody who left is a reason, a finished one is not", () => {
  expect(whyNotPublish({ ...whole, actions: [{ ...action, owner: gone }] })).toMatchObject([{ code: "review.action", say: "“Test on old phones” needs an owner: Priya Raman is deactivated.", field: "reviews/RUN-7/action-a1" }]);
  expect(whyNotPublish({ ...whole, actions: [{ ...action, owner: gone, doneAt: "2026-06-08T10:00:00Z" }] })).toEqual([]);
});

test.each([[null], [{ id: "mei", isActive: false }]])("with the lead %j, the owner of the release is asked", (lead) => {
  expect(whyNotPublish({ ...whole, lead, texts: { ...texts, worked: "" } })).toMatchObject([{ whoId: "amara" }]);
});
