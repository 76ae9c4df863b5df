import type { Page } from "@playwright/test";
import { draftReview } from "./draft-review";
import { checkAccessible, expect, test } from "./fixtures";
import { pickByTyping } from "./keyboard";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ world }) => draftReview(world));

const review = "/reviews/RUN-1";
const question = (page: Page, text: string) => page.locator(`[id="${text}"]`);
const open = (page: Page, label: string) => page.getByRole("button", { name: `Edit: ${label}` }).click();
const isSaved = (page: Page, text: string) => expect(question(page, text).locator(".save-word")).toHaveAttribute("data-save", "saved");

test("a review is found from the list, answers how it went, and can be looked at by anyone", async ({ page, signInAs }) => {
  await signInAs("Mei-Lin Chen");
  await page.goto("/reviews");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One review is still being written.");
  await checkAccessible(page);
  await page.getByRole("link", { name: /^Mobile app 5\.8/ }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Back in 1 day 22 h, inside the 2 days that were planned.");
  await expect(page.getByRole("row").filter({ hasText: "Acknowledge" })).toContainText("6 min");
  await checkAccessible(page);
});

test("two people write at one place: both texts are kept until one of them chose", async ({ page, signInAs, asPerson, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED/);
  await signInAs("Mei-Lin Chen");
  await page.goto(review);
  const priya = await asPerson("Priya Raman");
  await priya.goto(review);
  for (const each of [page, priya]) await open(each, "What worked");
  // Out of hearing, so that both write on what they saw.
  await priya.context().setOffline(true);
  await priya.getByRole("textbox", { name: "What worked" }).fill("The nightly branch.");
  await expect(question(priya, "worked").getByText("Offline: kept on this device")).toBeVisible();
  await page.getByRole("textbox", { name: "What worked" }).fill("The switch.");
  await isSaved(page, "worked");

  await priya.context().setOffline(false);
  const panel = priya.getByRole("group", { name: "Two texts: What worked" });
  await expect(panel).toContainText("The nightly branch.");
  await expect(panel).toContainText("The switch.");
  await expect(panel).toContainText("Mei-Lin Chen changed “What worked”");
  await panel.getByRole("button", { name: "Keep both" }).click();
  await expect(question(priya, "worked")).toContainText("The switch.");
  await isSaved(priya, "worked");
  await expect(question(page, "worked").getByRole("textbox")).toHaveValue("The switch.\n\nThe nightly branch.");
});

test("what is typed without a connection is kept on the device, and sent when the page is opened again", async ({ page, context, signInAs, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED/);
  await signInAs("Mei-Lin Chen");
  await page.goto(review);
  await open(page, "What didn’t");
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "What didn’t" }).fill("The message could not reach closed apps.");
  await expect(question(page, "didNotWork").getByText("Offline: kept on this device")).toBeVisible();
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  const sent = again.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await again.goto(review);
  await sent;
  await again.reload();
  await expect(question(again, "didNotWork")).toContainText("The message could not reach closed apps.");
});

test("an action has a person and a day, and is open until done", async ({ page, signInAs }) => {
  await signInAs("Mei-Lin Chen");
  await page.goto(review);
  await page.getByRole("link", { name: "Add action" }).click();
  const dialog = page.getByRole("dialog", { name: "New action" });
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Add the action" }).click();
  await expect(dialog.getByText("Write what is to be done.")).toBeVisible();
  await dialog.getByLabel("What is to be done").fill("Keep a hotfix branch green in the web app too");
  await dialog.getByRole("button", { name: /^Who/ }).click();
  await pickByTyping(page, "rafael");
  await dialog.getByLabel("Until").fill("2099-06-19");
  await dialog.getByRole("button", { name: "Add the action" }).click();
  const row = page.getByRole("row").filter({ hasText: "Keep a hotfix branch green" });
  await expect(row).toContainText("Rafael Souza");
  await expect(row).toContainText("Open");
  await row.getByRole("button", { name: /^Action: / }).click();
  await page.getByRole("menuitem", { name: "Done" }).click();
  await expect(row).toContainText("Done");
});

test("publishing answers with what is missing, leads to it, and closes the release", async ({ page, signInAs }) => {
  await signInAs("Mei-Lin Chen");
  await page.goto(review);
  await page.getByRole("button", { name: "Publish the review" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const refused = page.getByRole("dialog", { name: "The review can't be published yet: one thing is missing." });
  await refused.getByRole("link", { name: "“What to improve” is not written yet." }).click();
  const text = page.getByRole("textbox", { name: "What to improve" });
  await expect(text).toBeFocused();
  await text.fill("Older phones belong in the tests.");
  await isSaved(page, "improve");
  await expect(page.locator("#publish")).not.toContainText("is not written yet");

  await page.getByRole("button", { name: "Publish the review" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/^Published/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit: What worked" })).toHaveCount(0);
  await page.goto("/releases/REL-37");
  await expect(page.locator(".release-head")).toContainText("Closed");
});

test("a run is read on paper, and taken along as Markdown", async ({ page, signInAs }) => {
  await signInAs("Priya Raman");
  await page.goto("/runs/RUN-1/print");
  await expect(page.getByRole("heading", { name: "What we learn from it" })).toBeVisible();
  await checkAccessible(page);
  const answer = await page.request.get("/api/exports/runs/RUN-1.md");
  expect(answer.headers()["content-disposition"]).toBe('attachment; filename="RUN-1.md"');
  expect(await answer.text()).toMatch(/^# Mobile app 5\.8 was taken back\n/);
});
