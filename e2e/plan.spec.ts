import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";
import { pickByTyping } from "./keyboard";
import { isSaved, saveAndReopen } from "./plan-saved";

const plan = "/releases/REL-42/plan";
const field = (page: Page, path: string) => page.locator(`[id="${path}"]`);
const step = (page: Page, name: string) => page.locator(".line-step").filter({ hasText: name });

test("a product manager adds a step, moves it with keys, removes it, and takes that back", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await page.getByRole("button", { name: "Add step" }).click();
  await expect(page.getByLabel("8. What to do")).toBeFocused();
  await page.keyboard.type("Tell **support** to `close` the chat");
  await page.getByRole("button", { name: /^Owner/ }).click();
  await pickByTyping(page, "tom");
  await page.getByLabel("Minutes", { exact: true }).fill("3");
  await page.keyboard.press("Enter");
  const row = step(page, "Tell support to close the chat");
  await expect(row).toContainText("Tomasz Zieliński");
  await expect(row).toContainText("3 min");
  await saveAndReopen(page);

  await page.getByRole("button", { name: "Move: Step 8, Tell support" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/would go to place 8 of 8/)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/would go to place 7 of 8/)).toBeAttached();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Move: Step 7, Tell support" })).toBeVisible();

  await page.getByRole("button", { name: "Actions: Step 7, Tell support" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row).toHaveCount(1);
  await isSaved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Move: Step 7, Tell support" })).toBeVisible();
});

test("rows are put in order by dragging", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(plan);
  const openers = page.locator("#triggers [data-opener]");
  const [first, second] = await openers.allTextContents();
  const grip = await page.getByRole("button", { name: /^Move: Trigger 1,/ }).boundingBox();
  const below = await page.getByRole("button", { name: /^Move: Trigger 2,/ }).boundingBox();
  if (!grip || !below) throw new Error("No grips to drag.");
  await page.mouse.move(grip.x + 8, grip.y + 16);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, below.y + below.height, { steps: 12 });
  await page.mouse.up();
  await expect(openers.nth(0)).toHaveText(second ?? "");
  await expect(openers.nth(1)).toHaveText(first ?? "");
  await isSaved(page);
});

test("a blocker goes away with the word that clears it, and a link lands in the very field", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(`${plan}#roles/dataOwner/deputyId`);
  const deputy = field(page, "roles/dataOwner/deputyId");
  await expect(deputy).toBeFocused();
  await expect(page.locator("#roles")).toContainText("The data owner has no deputy.");
  await deputy.click();
  await pickByTyping(page, "rafael");
  await expect(page.locator("#roles")).not.toContainText("The data owner has no deputy.");
  await isSaved(page);

  const path = await page.locator(".line-step [data-opener]").first().getAttribute("data-opener");
  await page.goto("/");
  await page.goto(`${plan}#${path}/timeBoxMinutes`);
  await expect(field(page, `${path}/timeBoxMinutes`)).toBeFocused();
});

test("what is typed is saved, also by whoever goes on to the next page at once", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await field(page, "blast/howMany").fill("About 3,000 a day");
  await page.getByRole("link", { name: /^Checklist/ }).click();
  await expect(page).toHaveURL(/checklist$/);
  await page.getByRole("link", { name: /^Plan/ }).click();
  await expect(field(page, "blast/howMany")).toHaveValue("About 3,000 a day");
  await isSaved(page);
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator(".change").filter({ hasText: "How many" })).toContainText("About 3,000 a day");
});

test("a text that is too long stays, and its field says what to do", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(`${plan}#blast/note`);
  const note = field(page, "blast/note");
  await note.fill("x".repeat(20_001));
  await expect(page.locator("#blast").getByRole("alert")).toHaveText("Keep this under 20,000 characters.");
  await expect(page.locator("[data-save]")).toContainText("Not saved, kept on this device");
  await note.fill("y".repeat(2_000_000));
  await expect(page.locator("#blast")).toContainText("This section is too long to be saved.");
  await note.fill("Search keeps working.");
  await isSaved(page);
});

test("without a connection what is typed is kept, survives a reload, and is sent when it is back", async ({ page, signInAs, allowProblem }) => {
  allowProblem(/ERR_FAILED|Failed to fetch|net::/);
  await signInAs("Amara Okafor");
  await page.goto(`${plan}#blast/who`);
  const refuse = (url: URL) => url.pathname === plan;
  await page.route(refuse, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await field(page, "blast/who").fill("Kept on this device");
  await expect(page.getByText("Offline: kept on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Offline: kept on this device")).toBeVisible();
  await expect(field(page, "blast/who")).toHaveValue("Kept on this device");
  await page.unroute(refuse);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await isSaved(page);
  await page.reload();
  await expect(field(page, "blast/who")).toHaveValue("Kept on this device");
});

test("a session that ends in the middle of typing loses nothing", async ({ page, context, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(`${plan}#blast/note`);
  await expect(field(page, "blast/note")).toBeFocused();
  await context.clearCookies();
  await field(page, "blast/note").fill("Typed after the session ended");
  await expect(page.locator("[data-save]")).toContainText("Sign in again: your text is kept");
  await expect(page.getByRole("link", { name: "Sign in again" })).toHaveAttribute("href", "/sign-in?from=%2Freleases%2FREL-42%2Fplan");
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await expect(page.locator("#blast")).toContainText("Typed after the session ended");
  await isSaved(page);
});

test("two people in one section lose nothing: apart it joins by itself, at one place they are asked", async ({ page, signInAs, asPerson }) => {
  await signInAs("Amara Okafor");
  const other = await asPerson("Rafael Souza");
  await Promise.all([page.goto(`${plan}#blast/note`), other.goto(`${plan}#blast/who`)]);
  const mine = field(page, "blast/note");
  await expect(mine).toBeFocused();
  await mine.fill("Search keeps working. Amara.");
  await field(other, "blast/who").fill("Buyers in the test. Rafael.");
  await Promise.all([isSaved(page), isSaved(other)]);
  await expect(page.locator("#blast")).toContainText("Rafael.");
  await expect(other.locator("#blast")).toContainText("Amara.");
  await expect(mine).toBeFocused();

  await other.goto("/");
  await other.goto(`${plan}#blast/note`);
  await expect(field(other, "blast/note")).toHaveValue("Search keeps working. Amara.");
  await Promise.all([mine.fill("What Amara wrote."), field(other, "blast/note").fill("What Rafael wrote.")]);
  const asked = await Promise.race([page, other].map(async (each) => (await each.locator(".conflict").waitFor(), each)));
  await expect(asked.locator(".conflict")).toContainText("What Amara wrote.");
  await expect(asked.locator(".conflict")).toContainText("What Rafael wrote.");
  await checkAccessible(asked);
  await asked.getByRole("button", { name: "Keep both, one after the other" }).click();
  for (const each of [page, other]) {
    await expect(field(each, "blast/note")).toHaveValue(/What (Amara|Rafael) wrote\.\s+What (Amara|Rafael) wrote\./);
  }
});

test("whoever is not named reads all and changes nothing, and hears whom to ask", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.goto(plan);
  await expect(page.locator("#steps")).toContainText("You can read this, not change it");
  await expect(page.getByRole("button", { name: "Add step" })).toHaveCount(0);
  await expect(page.locator("#steps textarea, #steps input")).toHaveCount(0);
  await checkAccessible(page);
});

test("the plan holds on a phone, sideways nothing moves, and axe finds nothing", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await page.locator("[data-opener^='triggers/']").first().click();
  await checkAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByLabel("Go to a section").selectOption("messages");
  await expect(page.getByRole("heading", { name: "6. Communication" })).toBeInViewport();
});

test("history tells who changed what, and an earlier version comes back", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await page.getByLabel("Minutes the way back may take").fill("59");
  await isSaved(page);
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator(".change").filter({ hasText: "Minutes the way back may take" })).toContainText("59 min");
  await checkAccessible(page);
  await page.getByRole("button", { name: "Restore version 1", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByRole("row", { name: /Restored version 1/ })).toContainText("Amara Okafor");
  await page.goto(plan);
  await expect(page.getByLabel("Minutes the way back may take")).not.toHaveValue("59");
});
