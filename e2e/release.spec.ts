import { checkAccessible, expect, test } from "./fixtures";

test("a refused move answers with the reasons, each a link that lands on its field", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-42");
  await expect(page.getByRole("heading", { name: "No. Three things stand between this release and its launch." })).toBeVisible();
  await checkAccessible(page);

  await page.getByRole("button", { name: "Mark as ready" }).click();
  const dialog = page.getByRole("dialog", { name: "This release is not ready: 3 things stand in the way." });
  await expect(dialog.getByRole("listitem")).toHaveCount(3);
  await expect(dialog.getByRole("listitem").filter({ hasText: "restore has not been tested" })).toContainText("Yusuf Demir");
  await dialog.getByRole("link", { name: "The data owner has no deputy." }).click();
  await expect(page).toHaveURL(/\/plan#roles\/dataOwner\/deputyId$/);
  await expect(page.locator('[id="roles/dataOwner/deputyId"]')).toBeFocused();
});

test("a release is created, changed and cancelled with the keyboard and the menu", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases");
  await page.getByRole("heading", { name: "Releases" }).click();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "New release" });
  await dialog.getByLabel("Template").selectOption({ label: "Checkout A/B test" });
  await dialog.getByRole("button", { name: "Create the release" }).click();
  await expect(dialog.getByText("Write the name of the release.")).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel("Name").fill("Gift cards 🎁 <b>");
  await dialog.getByLabel("Version").fill("4.13.0");
  await dialog.getByLabel("Launch date").fill("2030-12-03");
  await dialog.getByLabel("Time", { exact: true }).fill("16:30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Gift cards 🎁 <b>" })).toBeVisible();
  const key = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(page).toHaveTitle(`Gift cards 🎁 <b>, ${key} · Ripcord`);

  await page.getByRole("button", { name: `More actions on ${key}, Gift cards` }).click();
  await page.getByRole("menuitem", { name: "Edit the release" }).click();
  await expect(page).toHaveTitle(`Edit · Gift cards 🎁 <b>, ${key} · Ripcord`);
  await expect(page.getByLabel("Time", { exact: true })).toHaveValue("16:30");
  await page.getByLabel("Version").fill("4.13.1");
  await page.getByRole("button", { name: "Save the release" }).click();
  await expect(page.getByText("Version 4.13.1")).toBeVisible();

  await page.getByRole("button", { name: `More actions on ${key}` }).click();
  await page.getByRole("menuitem", { name: "Cancel the release" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: `Cancel ${key}` }).click();
  await expect(page.getByRole("heading", { name: "It was cancelled, and will not launch." })).toBeVisible();
});

test("the list is searched as one types, filtered, and walked with j and k; the address keeps it", async ({ page, signInAs }) => {
  await signInAs("Jonas Lindqvist");
  await page.goto("/releases");
  await expect(page.getByRole("link", { name: "New release" })).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(page.locator("tbody [data-row]").first()).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("check");
  await expect(page).toHaveURL(/q=check$/);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.keyboard.type("out");
  await expect(page).toHaveURL(/q=checkout$/);
  await expect(page.getByLabel("Search releases")).toBeFocused();
  await page.getByLabel("Status").selectOption("ready");
  await expect(page.getByRole("heading", { name: "No release fits" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Search releases")).toHaveValue("checkout");
  await page.getByRole("link", { name: "Clear the filters" }).last().click();
  await expect(page.locator("tbody tr").filter({ hasText: "REL-39" })).toBeVisible();
  await expect(page.getByLabel("Search releases")).toHaveValue("");
  await page.getByRole("link", { name: "Release", exact: true }).click();
  await expect(page).toHaveURL(/sort=name&order=asc/);
  await expect(page.locator("tbody tr").first()).toContainText("Dashboard insights");
});

test("two who edit one release: what differs is kept, what clashes shows both", async ({ page, signInAs, asPerson }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-40/edit");
  await expect(page.getByLabel("How far, how fast")).toBeVisible();
  const other = await asPerson("Amara Okafor");
  await other.goto("/releases/REL-40/edit");
  await other.getByLabel("Version").fill("5.0.0");
  await other.getByLabel("How far, how fast").fill("Everybody");
  await other.getByRole("button", { name: "Save the release" }).click();
  await expect(other.getByText("Version 5.0.0")).toBeVisible();

  await page.getByLabel("How far, how fast").fill("A tenth");
  await page.getByRole("button", { name: "Save the release" }).click();
  await expect(page.getByText("Theirs: Everybody.")).toBeVisible();
  await expect(page.getByLabel("How far, how fast")).toHaveValue("A tenth");
  await page.getByRole("button", { name: "Save the release" }).click();
  await expect(page.getByText("Feature flag, A tenth")).toBeVisible();
  await expect(page.getByText("Version 5.0.0")).toBeVisible();
});
