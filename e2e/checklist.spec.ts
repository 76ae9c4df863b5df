import { answered } from "./answered";
import { checkAccessible, expect, test } from "./fixtures";

const page42 = "/releases/REL-42/checklist";
const page38 = "/releases/REL-38/checklist";
const watched = "Feedback channels monitored";

test("an engineer walks the checklist with the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("Priya Raman");
  await page.goto(page38);
  const box = page.getByRole("checkbox", { name: watched });
  await page.getByRole("link", { name: "Go to the first" }).press("Enter");
  await expect(page.locator("[data-item]").filter({ hasText: watched })).toHaveClass(/is-current/);

  const ticked = answered(page);
  await page.keyboard.press("x");
  await expect(box).toBeChecked();
  await expect(page.getByText("2 of 3 required done")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("checkbox", { name: "Alert triggers monitored" })).toBeFocused();
  await page.keyboard.press("k");
  await expect(box).toBeFocused();
  await ticked;
  const unticked = answered(page);
  await page.keyboard.press("Space");
  await expect(box).not.toBeChecked();
  await unticked;
  await page.reload();
  await expect(box).not.toBeChecked();
});

test("a tick with a note and a link shows both, and refuses what is not a web link", async ({ page, signInAs }) => {
  await signInAs("Priya Raman");
  await page.goto(page38);
  const address = await page.locator("[data-item]").filter({ hasText: watched }).getAttribute("id");
  await page.goto("/people");
  await page.goto(`${page38}#${address}`);
  const form = page.getByRole("form", { name: `Tick “${watched}” with evidence` });
  await page.keyboard.press("e");
  await form.getByLabel("Note").fill("All seven channels. <b>x</b>");
  await form.getByLabel("Link to the evidence").fill("javascript:alert(1)");
  await form.getByRole("button", { name: "Tick with evidence" }).click();
  await expect(form.getByRole("alert")).toHaveText("Write a link that starts with https:// or http://.");
  await form.getByLabel("Link to the evidence").fill("https://ci.example/runs/watch-12");
  await form.getByRole("button", { name: "Tick with evidence" }).click();

  const row = page.locator("[data-item]").filter({ hasText: watched });
  await expect(row.getByRole("checkbox")).toBeChecked();
  await expect(row.getByRole("link", { name: "watch-12" })).toHaveAttribute("href", "https://ci.example/runs/watch-12");
  await expect(row.getByText("All seven channels. <b>x</b>")).toBeVisible();
  await expect(row.getByText(/You, /)).toBeVisible();
});

test("an item that does not apply says why, and can be taken back", async ({ page, signInAs }) => {
  await signInAs("Priya Raman");
  await page.goto(page42);
  const row = page.locator("[data-item]").filter({ hasText: "Feature flags in place" });
  await row.getByRole("button", { name: /^Actions of/ }).click();
  await page.getByRole("menuitem", { name: /Not applicable/ }).click();
  await page.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Write why this item does not apply." })).toBeVisible();
  await page.getByLabel("Why it does not apply to this release").fill("Nothing is behind a flag.");
  await page.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(row.getByText("Not applicable: Nothing is behind a flag.")).toBeVisible();
  await expect(row.getByRole("checkbox")).toHaveCount(0);
  await row.getByRole("button", { name: /^Actions of/ }).click();
  await page.getByRole("menuitem", { name: "It does apply" }).click();
  await expect(row.getByRole("checkbox")).not.toBeChecked();
});

test("what the plan proves has a shield or leads to the field, and what is closed has no box", async ({ page, signInAs }) => {
  await signInAs("Priya Raman");
  await page.goto(page42);
  const roles = page.locator("[data-item]").filter({ hasText: "Owner roles assigned" });
  await expect(roles.getByText("The data owner has no deputy.")).toBeVisible();
  await expect(roles.getByRole("checkbox")).toHaveCount(0);
  await expect(roles.getByRole("link", { name: "Go to the field" })).toHaveAttribute("href", "/releases/REL-42/plan#roles/dataOwner/deputyId");
  await expect(page.locator("[data-item]").filter({ hasText: "Stakeholder comms template ready" }).getByRole("img", { name: "Verified" })).toBeVisible();
  const closed = page.getByRole("region", { name: "During deployment" });
  await expect(closed.getByText("Opens when the deployment starts")).toBeVisible();
  await expect(closed.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add item" })).toHaveCount(0);
});

test("a product manager adds, edits, moves and removes an item", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(page42);
  await page.getByRole("button", { name: "Add item" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an item" });
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(dialog.getByText("Write what has to be done.")).toBeVisible();
  await dialog.getByLabel("What has to be done").fill("Load test at three times the traffic");
  await dialog.getByLabel("Owner").click();
  await page.getByRole("option", { name: /Jonas Lindqvist/ }).click();
  await dialog.getByLabel("Due").selectOption("before");
  await dialog.getByLabel("How many").fill("2");
  await dialog.getByRole("button", { name: "Add item" }).click();

  const row = page.locator("[data-item]").filter({ hasText: "Load test" });
  await expect(row.getByText("Owner Jonas Lindqvist")).toBeVisible();
  await expect(row.getByText(/2 days before the launch/)).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeFocused();

  await row.getByRole("button", { name: /^Actions of/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByRole("radio", { name: "Optional" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("Optional", { exact: true })).toBeVisible();

  const titles = page.getByRole("region", { name: "Pre-deployment" }).locator(".what");
  await row.getByRole("button", { name: "Move: Load test at three times the traffic" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/would go to place 7 of 7/)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/would go to place 6 of 7/)).toBeAttached();
  const ordered = answered(page);
  await page.keyboard.press("Space");
  await ordered;
  await expect(titles.nth(5)).toHaveText("Load test at three times the traffic");
  await page.reload();
  await expect(titles.nth(5)).toHaveText("Load test at three times the traffic");

  await row.getByRole("button", { name: /^Actions of/ }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove item" }).click();
  await expect(row).toHaveCount(0);
});

test("a tick while the connection is down is kept, said, and sent when it is back", async ({ page, context, signInAs, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await signInAs("Priya Raman");
  await page.goto(page38);
  const row = page.locator("[data-item]").filter({ hasText: watched });
  await row.getByRole("checkbox").scrollIntoViewIfNeeded();
  const wasTicked = (await row.getByRole("checkbox").getAttribute("aria-checked")) === "true";
  await context.setOffline(true);
  await row.getByRole("checkbox").click();
  await expect(row.getByRole("checkbox")).toBeChecked({ checked: !wasTicked });
  await expect(row.getByText("Not sent yet.")).toBeVisible();
  await context.setOffline(false);
  await expect(row.getByText("Not sent yet.")).toHaveCount(0, { timeout: 15_000 });
  await page.reload();
  await expect(row.getByRole("checkbox")).toBeChecked({ checked: !wasTicked });
});

test("a tick that the server refuses is taken back, with the reason", async ({ page, signInAs, asPerson, allowProblem }) => {
  allowProblem(/ERR_FAILED|Failed to load resource/);
  await signInAs("Priya Raman");
  await page.route("**/api/live*", (route) => route.abort());
  await page.goto("/releases/REL-40/checklist");
  const box = page.getByRole("checkbox", { name: "Feature flags in place" });
  await expect(box).toBeChecked();

  const amara = await asPerson("Amara Okafor");
  await amara.goto("/releases/REL-40/checklist");
  const row = amara.locator("[data-item]").filter({ hasText: "Feature flags in place" });
  await row.getByRole("button", { name: /^Actions of/ }).click();
  await amara.getByRole("menuitem", { name: "Remove" }).click();
  await expect(amara.getByText("the history keeps who said it and when")).toBeVisible();
  await amara.getByRole("alertdialog").getByRole("button", { name: "Remove item" }).click();
  await expect(row).toHaveCount(0);

  await box.click();
  await expect(page.getByText("This item is not on the checklist any more.")).toBeVisible();
  await expect(box).toHaveCount(0);
});

test("a person puts items in order with the mouse, and ticks with a thumb", async ({ page, asPerson, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-41/checklist");
  const titles = page.getByRole("region", { name: "Pre-deployment" }).locator(".what");
  const names = await titles.allTextContents();
  const grip = page.getByRole("button", { name: `Move: ${names[0]}`, exact: true });
  await page.getByText(names[0] ?? "").hover();
  await grip.hover();
  await page.mouse.down();
  const target = await titles.nth(2).boundingBox();
  await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) + 12, { steps: 12 });
  const ordered = answered(page);
  await page.mouse.up();
  await expect(titles.nth(2)).toHaveText(names[0] ?? "");
  await ordered;
  await page.reload();
  await expect(titles.nth(2)).toHaveText(names[0] ?? "");

  const phone = await asPerson("Jonas Lindqvist", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto("/releases/REL-41/checklist");
  const open = phone.getByRole("region", { name: "During deployment" }).getByRole("checkbox", { checked: false }).first();
  const name = (await open.getAttribute("aria-label")) ?? "";
  await open.tap();
  await expect(phone.getByRole("checkbox", { name, exact: true })).toBeChecked();
  await expect(phone.locator("[data-item]").filter({ hasText: name }).getByText(/You, just now|You, \d+ s ago/)).toBeVisible();
  await phone.getByRole("button", { name: `Actions of “${name}”` }).tap();
  await expect(phone.getByRole("menuitem", { name: "Edit note and evidence" })).toBeVisible();
});

test("a session that ended in the middle of a text loses nothing of it", async ({ page, context, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(page42);
  await page.getByRole("button", { name: "Add item" }).click();
  await page.getByLabel("What has to be done").fill("Call the bank before the launch");
  await context.clearCookies();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(dialog.getByText("Sign in first.")).toBeVisible();
  await expect(page.getByLabel("What has to be done")).toHaveValue("Call the bank before the launch");
  await signInAs("Amara Okafor");
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(page.getByRole("checkbox", { name: "Call the bank before the launch" })).toBeVisible();
});

test("a leader reads it and is not offered to edit the list", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.goto(page42);
  await expect(page.getByText("Rollback plan documented and shared")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add item" })).toHaveCount(0);
});

test("has nothing that axe objects to, on a desk and on a phone", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(page42);
  await expect(page.getByRole("heading", { name: "Pre-deployment" })).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("checkbox").first().focus();
  await page.keyboard.press("e");
  await expect(page.getByRole("form")).toBeVisible();
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
