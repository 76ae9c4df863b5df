import type { Page } from "@playwright/test";
import { test } from "./fixtures";
import { expect, myStep, phone, tap } from "./run-parts";

test.use(phone);

const bar = (page: Page) => page.locator(".touch-bar");
const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

/** Presses what the page offers at its lower edge: large, whole, and where a thumb is. */
async function thumb(page: Page, name: string | RegExp) {
  const button = bar(page).getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  await expect(button).toBeInViewport({ ratio: 1 });
  const { y = 0, height = 0 } = (await button.boundingBox()) ?? {};
  expect(height, `${name} is as high as a thumb`).toBeGreaterThanOrEqual(44);
  expect(y, `${name} is in the lower half`).toBeGreaterThan(phone.viewport.height / 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing goes sideways").toBeLessThanOrEqual(phone.viewport.width);
  await tap(button);
}

/** Agrees in the dialog that was opened, with a few words where it asks for some. */
async function agree(page: Page, confirm: string, words?: string) {
  const dialog = page.getByRole("dialog");
  if (words) await dialog.getByRole("textbox").fill(words);
  const button = dialog.getByRole("button", { name: confirm, exact: true });
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.tap();
  await expect(dialog).toHaveCount(0);
}

test("whoever has never seen it carries the demo's rollback to its end with a thumb", async ({ asPerson }) => {
  test.setTimeout(240_000);
  const opened = async (name: string) => {
    const page = await asPerson(name, phone);
    await page.goto("/");
    await page.getByRole("region", { name: "Run of Dashboard insights" }).getByRole("link", { name: "Open the run" }).tap();
    await expect(myStep(page)).toBeInViewport();
    return page;
  };

  const jonas = await opened("Jonas Lindqvist");
  await expect(myStep(jonas)).toContainText("Your step now, 3 of 7");
  await thumb(jonas, "Mark step 3 done");
  await thumb(jonas, "Verify step 3");
  await expect(myStep(jonas)).toContainText("No step is yours. Now: step 5 of 7");

  await test.step("the point of no return is allowed by who decides, and passed by who owns it", async () => {
    const yusuf = await opened("Yusuf Demir");
    await expect(myStep(yusuf)).toContainText("This is the point of no return");
    const amara = await opened("Amara Okafor");
    await expect(myStep(amara)).toContainText("You are asked before step 5");
    await thumb(amara, "Allow step 5");
    await agree(amara, "Allow step 5");
    await expect(myStep(yusuf)).not.toContainText("This is the point of no return");
    await thumb(yusuf, "Start step 5");
    await thumb(yusuf, "Mark step 5 done");
    await thumb(yusuf, "Verify step 5");
  });

  await test.step("the banner that is overdue is sent by its owner", async () => {
    const mei = await opened("Mei-Lin Chen");
    const preview = mei.getByRole("region", { name: "Messages due" }).getByRole("link", { name: /^Preview/ }).first();
    await preview.tap();
    await thumb(mei, /^Send to \d$/);
    await mei.getByRole("alertdialog").getByRole("button", { name: "Send now" }).tap();
    await expect(mei.getByText(/^Sent to \d channels?$/)).toBeVisible();
  });

  const priya = await opened("Priya Raman");
  await thumb(priya, "Start step 6");
  await thumb(priya, "Mark step 6 done");
  await thumb(priya, "Verify step 6");
  const tomasz = await opened("Tomasz Zieliński");
  await thumb(tomasz, "Start step 7");
  await thumb(tomasz, "Mark step 7 done");
  await thumb(tomasz, "Verify step 7");

  await test.step("it has recovered, the items are ticked, and it is resolved", async () => {
    await expect(myStep(priya)).toContainText("Has it recovered?");
    await thumb(priya, "It has recovered");
    await agree(priya, "It has recovered", "Page load at 1.1 s for five minutes");
    for (const name of ["Rollback steps executed", "Success or failure logged", "Users and stakeholders notified", "Post-rollback monitoring engaged"]) {
      const { width = 0, height = 0 } = (await box(priya, name).boundingBox()) ?? {};
      expect(Math.min(width, height), `${name} is large enough for a thumb`).toBeGreaterThanOrEqual(24);
      await box(priya, name).tap();
      await expect(box(priya, name)).toBeChecked();
    }
    await expect(myStep(jonas)).toContainText("Everything in case of rollback is done.");
    await thumb(jonas, "Resolve");
    await agree(jonas, "Resolve");
    await expect(myStep(priya)).toContainText("This run has ended");
    await bar(priya).getByRole("link", { name: "Open the review" }).tap();
    await expect(priya.getByRole("heading", { level: 1 })).toContainText("Dashboard insights");
    expect(await priya.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.viewport.width);
  });
});
