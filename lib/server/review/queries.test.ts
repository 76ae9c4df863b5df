import { beforeAll, describe, expect, test } from "vitest";
import { runKeyOf } from "@/lib/domain/run/key";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { openRunRow } from "../testing/open-run";
import { resolvedRun } from "../testing/resolved-run";
import { must, noon, signUp } from "../testing/world";
import { getFrame } from "../workspace/queries";
import { inviteToReview } from "./invite-to-review";
import { getReview, getWholeRun, listOverdueReviews, listReviews } from "./queries";

type Someone = Awaited<ReturnType<typeof signUp>>;
let amara: Someone, jonas: Someone, viewer: Someone;
let run: string;
const published: string[] = [];
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);

beforeAll(async () => {
  await freshDatabase();
  [amara, jonas, viewer] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer"), signUp("Vera View", "viewer")]);
  ({ run } = await resolvedRun(amara, jonas));
  const { id: releaseId } = must(await createRelease({ name: "Search", version: "2" }, amara));
  // Three were published at one moment, so that only their ids tell them apart.
  for (const publishedAt of [hours(-3), hours(-2), hours(-2), hours(-2), hours(-1), null]) {
    const row = await openRunRow(releaseId);
    await clients().write.run.update({ where: { id: row.id }, data: { status: "resolved", endedAt: hours(-80) } });
    await clients().write.review.create({ data: { runId: row.id, releaseId, createdAt: hours(-90), dueAt: hours(-1), publishedAt, revisions: {} } });
    if (publishedAt) published.unshift(runKeyOf(row.number));
  }
});

describe("the list", () => {
  test("has the open ones, the first due first, and pages through the published ones: each once, the newest first", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = must(await listReviews({ limit: 2, cursor }, viewer));
      expect(page.open.map(({ isOverdue }) => isOverdue)).toEqual([true, false]);
      expect(page.openCount).toBe(2);
      seen.push(...page.published.map(({ key }) => key));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(published);
  });

  test("a page that is not there is said to be so", async () => {
    for (const cursor of ["RUN-999", run]) expect(await listReviews({ cursor }, amara)).toMatchObject({ refusal: { kind: "invalid" } });
  });

  test("counts what is open and what is overdue", async () => {
    expect(must(await getFrame({}, viewer)).openReviews).toBe(2);
    expect(must(await listOverdueReviews({}, viewer))).toMatchObject({ count: 1, items: [{ release: { name: "Search" }, lead: null, dueAt: hours(-1).toISOString() }] });
  });
});

describe("one review", () => {
  test("has the run, its durations and targets, and who may write in it", async () => {
    const view = must(await getReview({ run }, amara));
    expect(view).toMatchObject({ key: run, release: { name: "Mobile app 5.9", status: "rolledBack" }, targets: { decide: 15 }, lockedServices: [expect.any(String)], isOnStatusPage: false, whyNotEdit: null, whyNotPublish: null });
    expect(view.timeline.map(({ say }) => say)).toContain("Amara Okafor decided to roll back");
    expect(view.timeline.every(({ number }, at) => at === 0 || number > (view.timeline[at - 1]?.number ?? 0))).toBe(true);
    expect(must(await getReview({ run }, jonas))).toMatchObject({ whyNotEdit: null, whyNotPublish: expect.stringContaining("publish the review") });
  });

  test("a viewer may write once they are invited", async () => {
    expect(must(await getReview({ run }, viewer)).whyNotEdit).toContain("write in the review");
    must(await inviteToReview({ run, personIds: [viewer.actor.id] }, amara));
    expect(must(await getReview({ run }, viewer)).whyNotEdit).toBeNull();
  });

  test("a run that is not resolved is exported and has no review", async () => {
    const row = await clients().write.run.findFirstOrThrow({ where: { number: Number(run.slice(4)) } });
    await clients().write.review.delete({ where: { runId: row.id } });
    expect(must(await getWholeRun({ run }, viewer))).toMatchObject({ key: run, review: null });
    expect(await getReview({ run }, viewer)).toMatchObject({ refusal: { kind: "missing", say: expect.stringContaining("no review yet") } });
    expect(await getReview({ run: "RUN-999" }, viewer)).toMatchObject({ refusal: { kind: "missing" } });
  });
});
