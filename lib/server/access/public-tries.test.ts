import { expect, test } from "vitest";
import { mayMailUnasked, publicTries, takePublicTry } from "./public-tries";

test("an address may send a form so often and no more, and takes nothing from others or from another form", async () => {
  const answers = await Promise.all(Array.from({ length: publicTries.report.points + 5 }, () => takePublicTry("report", "203.0.113.7")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(publicTries.report.points);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "rule", say: expect.stringMatching(/^That was sent too often from your network\. Wait 1\d minutes, then send it again\.$/) } });
  expect((await takePublicTry("report", "203.0.113.8")).ok).toBe(true);
  expect((await takePublicTry("subscribe", "203.0.113.7")).ok).toBe(true);
});

test("one inbox gets three mails an hour that nobody there asked for", async () => {
  const answers = [];
  for (let each = 0; each < 5; each += 1) answers.push(await mayMailUnasked("jo@example.com"));
  expect(answers).toEqual([true, true, true, false, false]);
  expect(await mayMailUnasked("eve@example.com")).toBe(true);
});
