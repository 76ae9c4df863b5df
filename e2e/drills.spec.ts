import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";
import { recordRestore } from "./prove";
import { pickByTyping } from "./keyboard";
import { makeToken } from "./make-token";

test.describe.configure({ mode: "serial" });

const drills = "/releases/REL-42/drills";
const answer = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const themes = ["light", "dark"] as const;

test("the page answers whether the way back would work today, and what would renew that", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.goto(drills);
    await expect(answer(page)).toContainText(/^Probably, in 22 min\. It was last proven for version 2, and one step has changed since\.$/);
    await checkAccessible(page);
  }
  await expect(page.getByText(/would prove version 3/)).toBeVisible();
  await expect(page.locator('[id="drills/staging"]')).toContainText("Step 4, time box: was 3 min, now 6 min.");
  await expect(page.locator('[id="drills/restore"]')).toContainText("The backup has never been restored.");
  await expect(page.getByRole("row").filter({ hasText: "Restore the payment routing" })).toContainText("4:00");
});

test("a drill is scheduled, its people are invited, one answers, and a calendar takes it", async ({ page, signInAs, asPerson }) => {
  await signInAs("Amara Okafor");
  await page.goto(drills);
  await page.getByRole("link", { name: "Schedule", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Schedule a drill" });
  await dialog.getByRole("radio", { name: "Fire drill" }).click();
  await checkAccessible(page);
  await dialog.getByLabel("Day").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Schedule and invite" }).click();
  await expect(dialog.getByText("Choose a time that lies ahead.")).toBeVisible();
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Day").fill(day);
  await dialog.getByLabel("Time").fill("09:30");
  await dialog.getByRole("button", { name: /^Who leads/ }).click();
  await pickByTyping(page, "priya");
  await dialog.getByRole("button", { name: "Schedule and invite" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: /^Priya Raman, / }).last().click();
  await expect(page.getByRole("heading", { level: 2, name: "Fire drill" })).toBeVisible();
  await checkAccessible(page);
  const address = page.url();

  const jonas = await asPerson("Jonas Lindqvist");
  await jonas.goto(address);
  await expect(jonas.getByText("You are invited. Do you come?")).toBeVisible();
  await jonas.getByRole("button", { name: "I come" }).click();
  await expect(jonas.getByText("You have said that you come.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Jonas Lindqvist" })).toContainText("Comes");

  const file = await page.request.get(await page.getByRole("link", { name: "Calendar file" }).getAttribute("href").then((href) => href ?? ""));
  expect(file.headers()["content-type"]).toContain("text/calendar");
  const text = (await file.text()).replace(/\r\n /g, "");
  expect(text).toContain(`DTSTART:${day.replaceAll("-", "")}T`);
  expect(text).toMatch(/PARTSTAT=ACCEPTED[^\n]*Jonas/);
});

test("a pipeline's JUnit file renews the way back before the eyes of a leader", async ({ page, signInAs, asPerson, world }) => {
  await signInAs("Hélène Moreau");
  await page.goto(drills);
  await expect(answer(page)).toContainText("Probably");
  const priya = await asPerson("Priya Raman");
  await priya.goto("/releases/REL-42");
  const stale = priya.getByText(/^The steps have changed since the/).first();
  await expect(stale).toBeVisible();
  const token = await makeToken(world, "Jonas Lindqvist");
  const send = (body: string) => page.request.post("/api/v1/releases/REL-42/drills?name=build%209001", { headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" }, data: body });
  const failed = await send('<testsuite tests="2"><testcase/><testcase><failure/></testcase></testsuite>');
  expect([failed.status(), await failed.json()]).toEqual([201, expect.objectContaining({ result: "failed", tests: 2, failures: 1 })]);
  await expect(answer(page)).toContainText("Not as it is written: the pipeline test of version 3 failed");
  const passed = await send('<testsuites><testsuite tests="14" time="402.5"/></testsuites>');
  expect(await passed.json()).toMatchObject({ result: "passed", version: 3, tests: 14 });
  await expect(answer(page)).toContainText(/^Yes, in 22 min\. The pipeline test of version 3 proved it/);
  await expect(page.locator('[id="drills/pipeline"]')).toContainText("Holds for version 3");
  await expect(stale).toHaveCount(0);
});

test("a restore test is recorded with what shows it, and the plan says so beside the backup", async ({ page, signInAs }) => {
  await signInAs("Yusuf Demir");
  await page.goto("/releases/REL-42/plan#data");
  await page.getByRole("link", { name: "Record a restore test" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore test" });
  await expect(dialog).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Record the test" }).click();
  await expect(dialog.getByText("Say whether it passed or failed.")).toBeVisible();
  await expect(dialog.getByText(/^Link to what shows it, such as/)).toBeVisible();
  await recordRestore(page);
  await expect(page.locator('[id="drills/restore"]')).toContainText("Holds for version 3");
  await page.goto("/releases/REL-42/plan#data");
  await expect(page.getByText(/^Restored on .* from the backup of version 3; good until /)).toBeVisible();
});

test("a lesson leads to its step, and is settled only once the plan has taken it in", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(drills);
  await page.getByRole("link", { name: "Edit step 7" }).click();
  await expect(page.getByText("“Nobody knew where the list for the voucher is.”")).toBeVisible();
  await page.goto(drills);
  await page.getByRole("link", { name: "Make it an action" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Make it an action" });
  await expect(dialog).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: /^Who/ }).click();
  await pickByTyping(page, "tomasz");
  await dialog.getByLabel("Until").fill("2099-06-19");
  await dialog.getByRole("button", { name: "Make it an action" }).click();
  await expect(page.getByText("Action of Tomasz Zieliński, until Fri 19 June")).toBeVisible();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByText("Done by Tomasz Zieliński")).toBeVisible();
});

test("on a phone everything is there, and nothing stands out of the page", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("Amara Okafor");
  for (const at of [drills, `${drills}?dialog=fire`]) {
    await page.goto(at);
    await expect(answer(page)).toBeVisible();
    await checkAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
