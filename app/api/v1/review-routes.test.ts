import { beforeEach, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { publishedReviewView, reviewView, savedReviewView } from "@/lib/domain/api/review-views";
import { clients } from "@/lib/server/db";
import { saveReview } from "@/lib/server/review/save-review";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { resolvedRun } from "@/lib/server/testing/resolved-run";
import { must, signUp } from "@/lib/server/testing/world";
import * as publish from "./runs/[key]/review/publish/route";
import * as review from "./runs/[key]/review/route";

const callReview = caller("/api/v1/runs/[key]/review", review);
const callPublish = caller("/api/v1/runs/[key]/review/publish", publish);

let amara: Awaited<ReturnType<typeof signUp>>;
let jonas: typeof amara;
let token: string;
let run: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  jonas = await signUp("Jonas Lindqvist", "engineer");
  token = await tokenOf(amara);
  ({ run } = await resolvedRun(amara, jonas));
});

const at = () => `/api/v1/runs/${run}/review`;
const read = async () => {
  const { status, body, headers } = await callReview("GET", at(), { token });
  expect(status).toBe(200);
  expect(reviewView.parse(body)).toEqual(body);
  return { view: reviewView.parse(body), tag: headers.get("etag") ?? "" };
};
const save = (body: unknown, tag?: string) => callReview("PUT", at(), { token, body, headers: tag === undefined ? {} : { "if-match": tag } });
const whole = { rootCause: "A flag was on for everybody.", worked: "The switch", didNotWork: "The alert came late", improve: "Test on old phones" };
const events = () => clients().write.event.count({ where: { type: "review.saved" } });

describe("a review by the API", () => {
  test("is read, written with its ETag, and published", async () => {
    const { view, tag } = await read();
    expect([tag, view]).toEqual(['"0"', expect.objectContaining({ key: run, publishedAt: null, lockedServices: [expect.stringMatching(/^Service of/)], durations: expect.objectContaining({ detect: 22, decide: 14, communicate: null }) })]);
    const early = await callPublish("POST", `${at()}/publish`, { token });
    expect(problemShape.parse(early.body)).toMatchObject({ status: 409, blockers: [{ say: "“Root cause” is not written yet.", href: `/reviews/${run}#rootCause` }, {}, {}, {}] });

    const saved = await save(whole, tag);
    expect([saved.status, savedReviewView.parse(saved.body), saved.headers.get("etag")]).toEqual([200, { key: run, revision: 1 }, '"1"']);
    expect(await read()).toMatchObject({ tag: '"1"', view: { texts: { ...whole, forCustomers: "" } } });
    const published = await callPublish("POST", `${at()}/publish`, { token, headers: { "idempotency-key": "publish" } });
    expect([published.status, publishedReviewView.parse(published.body)]).toEqual([200, { key: run, closed: true }]);
    expect((await callPublish("POST", `${at()}/publish`, { token, headers: { "idempotency-key": "publish" } })).text).toBe(published.text);
    expect((await read()).view).toMatchObject({ lockedServices: [], release: { status: "closed" }, publishedAt: expect.any(String) });
    expect((await save({ worked: "Other" }, '"1"')).body).toMatchObject({ status: 409, say: expect.stringContaining("published") });
  });

  test("keeps texts that are left out, and says the same again without a new revision", async () => {
    await save(whole, '"0"');
    const before = await events();
    expect((await save({ worked: "The switch" }, '"1"')).body).toEqual({ key: run, revision: 1 });
    expect((await save({ worked: "The big switch" }, '"1"')).body).toEqual({ key: run, revision: 2 });
    expect((await read()).view.texts).toEqual({ ...whole, worked: "The big switch", forCustomers: "" });
    expect(await events()).toBe(before + 1);
  });

  test("refuses a text that somebody else changed, and writes none of the others", async () => {
    must(await saveReview({ run, text: "worked", base: 0, value: "The alert" }, jonas));
    const answer = await save(whole, '"0"');
    expect(answer.body).toMatchObject({ status: 412, say: expect.stringContaining("Jonas Lindqvist changed “What worked”"), current: { name: "worked", text: "The alert", revision: 1 } });
    expect((await read()).view.texts).toMatchObject({ rootCause: "", worked: "The alert" });
    expect((await save({ rootCause: "A flag" }, '"0"')).status).toBe(200);
    expect((await save({ rootCause: "A flag" }, '"99"')).body).toMatchObject({ status: 412, current: { revision: 2 } });
  });

  test.each([
    ["no ETag", whole, undefined, 428],
    ["any ETag", whole, "*", 428],
    ["a weak ETag", whole, 'W/"0"', 412],
    ["no text of a review", { blame: "Jonas" }, '"0"', 422],
    ["a number", { worked: 7 }, '"0"', 422],
    ["too long a text", { worked: "x".repeat(20_001) }, '"0"', 422],
    ["2 MB", `{"worked":"${"x".repeat(2_097_152)}"}`, '"0"', 413],
    ["no JSON", "worked", '"0"', 400],
  ])("%s is refused", async (_, body, tag, status) => {
    const answer = await save(body, tag);
    expect(problemShape.parse(answer.body).status).toBe(status);
    expect(await events()).toBe(0);
  });

  test("is not there before the run resolves, nor without a run", async () => {
    await clients().write.review.deleteMany();
    for (const key of [run, "RUN-99", "REL-1"]) {
      expect((await callReview("GET", `/api/v1/runs/${key}/review`, { token })).status).toBe(404);
      expect((await callReview("PUT", `/api/v1/runs/${key}/review`, { token, body: whole, headers: { "if-match": '"0"' } })).status).toBe(404);
      expect((await callPublish("POST", `/api/v1/runs/${key}/review/publish`, { token })).status).toBe(404);
    }
  });

  test("is written by those whom it concerns, and published with no word that it does not know", async () => {
    const viewer = await tokenOf(await signUp("Vera Stone", "viewer"));
    expect((await callReview("PUT", at(), { token: viewer, body: whole, headers: { "if-match": '"0"' } })).status).toBe(403);
    expect((await callPublish("POST", `${at()}/publish`, { token: viewer })).status).toBe(403);
    expect((await callPublish("POST", `${at()}/publish`, { token, body: { force: true } })).status).toBe(422);
  });
});
