import type { Page } from "@playwright/test";
import pg from "pg";
import { checkAccessible, expect, test } from "./fixtures";

const overview = "/releases/REL-40";
const item = "Feature flags in place";
const waivers = (page: Page) => page.getByRole("region", { name: "Waivers" });
/** A day as a field of a form takes it, so many days from now. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function ask(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Ask for a waiver" });
  await dialog.getByLabel("Why it does not have to hold").fill(reason);
  await dialog.getByLabel("Until").fill(dayAhead(5));
  await dialog.getByRole("button", { name: "Ask for a waiver" }).click();
  await expect(dialog).toHaveCount(0);
}

test("a waiver is asked, a leader approves it, the gate opens, and it closes again when the waiver is taken back", async ({ page, signInAs, asPerson }) => {
  await signInAs("Amara Okafor");
  await page.goto(`${overview}/checklist`);
  await page.getByRole("checkbox", { name: item }).click();
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("Draft");
  await page.goto(overview);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("No. One thing stands between this release and its launch.");

  await page.getByRole("button", { name: /^Ask for a waiver/ }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for a waiver" });
  await dialog.getByRole("button", { name: "Ask for a waiver" }).click();
  await expect(dialog.getByText("Say until when; a waiver never stays for good.")).toBeVisible();
  await checkAccessible(page);
  await ask(page, "The flag comes with the build on Monday");
  await expect(waivers(page).getByRole("row").nth(1)).toContainText("Waits for an answer");
  await expect(page.getByRole("link", { name: "A waiver is asked" })).toBeVisible();

  const leader = await asPerson("Hélène Moreau");
  await leader.goto("/");
  const waiting = leader.getByRole("region", { name: "Waits for you" });
  await expect(waiting).toContainText("Amara Okafor asks");
  await waiting.getByRole("link", { name: /REL-40/ }).click();
  await expect(waivers(leader)).toContainText("Waits for you");
  await leader.getByRole("button", { name: /^Answer/ }).click();
  await checkAccessible(leader);
  await leader.getByRole("button", { name: "Approve the waiver" }).click();
  await expect(waivers(leader).getByRole("row").nth(1)).toContainText("Hélène Moreau");

  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Yes, as soon as it is marked as ready. Nothing stands in the way.");
  await page.getByRole("button", { name: "Mark as ready" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Yes. Everything in its Definition of Done holds.");
  await page.goto(`${overview}/checklist`);
  const row = page.getByRole("listitem").filter({ hasText: item });
  await expect(row).toContainText(/Waived until .*: The flag comes with the build on Monday\. Asked by Amara Okafor\./);
  await expect(row.getByRole("img", { name: "Waived" })).toBeVisible();
  await checkAccessible(page);

  await leader.goto("/");
  await expect(leader.getByRole("row").filter({ hasText: "REL-40" })).toContainText(/1 waived until .*: “Feature flags in place” is not done\./);
  await leader.goto(`${overview}#waivers`);
  await waivers(leader).getByRole("button", { name: /^Take back/ }).click();
  await leader.getByLabel("Why it has to hold again").fill("The build slipped");
  await leader.getByRole("button", { name: "Take it back" }).click();
  await expect(waivers(leader).getByRole("row").nth(1)).toContainText("Taken back");
  await expect(row.getByRole("checkbox", { name: item })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("Draft");
});

test("a waiver that ended overnight does not hold a moment longer", async ({ page, signInAs, asPerson, world }) => {
  await signInAs("Amara Okafor");
  await page.goto(`${overview}/checklist`);
  // The journey before leaves it open; walked alone, it is ticked.
  const box = page.getByRole("checkbox", { name: item });
  if (await box.isChecked()) await box.click();
  await expect(box).not.toBeChecked();
  await page.getByRole("button", { name: `Actions of “${item}”` }).click();
  await page.getByRole("menuitem", { name: /^Ask for a waiver/ }).click();
  await ask(page, "The flag comes on Tuesday");
  await expect(page.getByRole("listitem").filter({ hasText: item })).toContainText("Waiver asked by Amara Okafor");
  const leader = await asPerson("Hélène Moreau");
  await leader.goto(`${overview}#waivers`);
  await leader.getByRole("button", { name: /^Answer/ }).click();
  await leader.getByRole("button", { name: "Approve the waiver" }).click();
  await expect(leader.getByRole("heading", { level: 2 }).first()).toHaveText(/^Yes, as soon as/);

  // A week goes by in the database alone; no job has come yet, and nobody is awake.
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  await client.query(`update "Waiver" set "askedAt" = "askedAt" - interval '7 days', "answeredAt" = "answeredAt" - interval '7 days', "expiresAt" = "expiresAt" - interval '7 days' where "revokedAt" is null and reason like 'The flag comes on%'`);
  await client.query(`update "Release" set "evaluateAt" = now() where number = 40`);
  await client.end();
  await leader.reload();
  await expect(leader.getByRole("heading", { level: 2 }).first()).toHaveText("No. One thing stands between this release and its launch.");
  await expect(waivers(leader).getByRole("row").filter({ hasText: "The flag comes on Tuesday" })).toContainText("Ended");
});
