import { checkAccessible, expect, test } from "./fixtures";
import { pickByTyping } from "./keyboard";

const password = "seven quiet lanterns";

test("an administrator invites somebody, who sets a password and is in", async ({ page, signInAs, asVisitor, world }) => {
  await signInAs("Rafael Souza");
  await page.goto("/people");
  await checkAccessible(page);
  await page.getByRole("link", { name: "Invite" }).click();
  await expect(page).toHaveURL("/people?invite=1");
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("E-mail").fill("nora");
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(dialog.getByText("Write an e-mail address, like amara@example.com.")).toBeVisible();
  await expect(dialog.getByText("Write the person's full name.")).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel("E-mail").fill("Nora.Haddad@ripcord.example");
  await dialog.getByLabel("Name").fill("Nora Haddad");
  await dialog.getByLabel("Title").fill("Engineer, mobile");
  await dialog.getByRole("button", { name: "Invite" }).click();

  const once = page.getByRole("dialog", { name: "Nora Haddad is invited" });
  const link = await once.getByLabel("Link for Nora.Haddad@ripcord.example").inputValue();
  expect(link).toMatch(new RegExp(`^${world.url}/invitation/[\\w-]{43}$`));
  await checkAccessible(page);
  await once.getByRole("button", { name: "I have copied it" }).click();
  const row = page.getByRole("row").filter({ hasText: "Nora Haddad" });
  await expect(row.getByText(/Invited, link ends/)).toBeVisible();

  const nora = await asVisitor();
  await nora.goto(link);
  await expect(nora.getByRole("heading", { level: 1 })).toHaveText("Welcome, Nora Haddad");
  await checkAccessible(nora);
  await nora.getByLabel("Password", { exact: true }).fill("short");
  await nora.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(nora.getByText("Use at least 12 characters; a short sentence is good.")).toBeVisible();
  await nora.getByLabel("Password", { exact: true }).fill(password);
  await nora.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(nora).toHaveURL("/");
  await expect(nora.getByRole("button", { name: /^Nora Haddad.*your menu/i })).toBeVisible();
  await expect(row.getByText("Active")).toBeVisible();

  await nora.goto(link);
  await expect(nora.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
  await checkAccessible(nora);
});

test("she changes her password, and the device of before is signed out", async ({ page, asVisitor }) => {
  const other = await asVisitor();
  for (const device of [page, other]) {
    await device.goto("/sign-in?from=%2Fsettings");
    await device.getByLabel("E-mail").fill("nora.haddad@ripcord.example");
    await device.getByLabel("Password").fill(password);
    await device.getByRole("button", { name: "Sign in" }).click();
    await expect(device).toHaveURL("/settings");
  }
  await checkAccessible(page);
  await page.getByLabel("Password now").fill("something else");
  await page.getByLabel("New password", { exact: true }).fill("eight quiet lanterns");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Password now").fill(password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed. Other devices are signed out.")).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL("/settings");
  await other.goto("/people");
  await expect(other).toHaveURL("/sign-in?from=%2Fpeople");
});

test("a token is shown once, acts as its maker, and ends when it is revoked", async ({ page, signInAs, request, world }) => {
  await signInAs("Jonas Lindqvist");
  await page.goto("/settings");
  await page.getByLabel("Name of the token").fill("Deploy pipeline");
  await page.getByRole("button", { name: "Create a token" }).click();
  const token = await page.getByLabel("API token", { exact: true }).inputValue();
  await checkAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  const ask = () => request.get(`${world.url}/api/v1/people`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status()).toBe(200);
  await page.reload();
  await expect(page.getByText("Deploy pipeline", { exact: true })).toBeVisible();
  await expect(page.getByText(/last used on 20/)).toBeVisible();
  expect(await page.content()).not.toContain(token);

  await page.getByRole("button", { name: "Revoke Deploy pipeline" }).click();
  await page.getByRole("button", { name: "Revoke the token" }).click();
  await expect(page.getByText("You have no tokens.")).toBeVisible();
  expect((await ask()).status()).toBe(401);
});

test("a name and a time zone are one's own to change", async ({ page, signInAs }) => {
  await signInAs("Tomasz Zieliński");
  await page.goto("/settings");
  await page.getByRole("button", { name: /^Time zone/ }).click();
  await pickByTyping(page, "Lisbon");
  await page.getByLabel("Name", { exact: true }).fill("Tomasz Zieliński-Wójcik");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your details are saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tomasz Zieliński-Wójcik.*your menu/i })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Time zone/ })).toContainText("Europe/Lisbon");
});

test("another role signs its person out; the last administrator keeps it", async ({ page, signInAs, asPerson }) => {
  await signInAs("Rafael Souza");
  const priya = await asPerson("Priya Raman");
  await priya.goto("/people");
  await expect(priya.getByRole("link", { name: "Invite" })).toHaveCount(0);
  await expect(priya.getByRole("button", { name: /^Actions on/ })).toHaveCount(0);

  await page.goto("/people?q=priya");
  await page.getByRole("button", { name: "Actions on Priya Raman" }).click();
  await page.getByRole("menuitem", { name: "Change details and role" }).click();
  await page.getByRole("dialog", { name: "Change Priya Raman" }).getByLabel("Role").selectOption({ label: "Leader" });
  await expect(page.getByText("Priya Raman is signed out everywhere, and signs in again with the new role.")).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Priya Raman" }).getByRole("cell", { name: "Leader" })).toBeVisible();
  await priya.goto("/releases");
  await expect(priya).toHaveURL("/sign-in?from=%2Freleases");

  await page.goto("/people");
  await page.getByRole("button", { name: "Actions on Rafael Souza" }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await page.getByRole("button", { name: "Deactivate Rafael Souza" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Rafael Souza is the last active administrator. Make somebody else an administrator first." })).toBeVisible();
});

test("deactivating says before what re-opens, and that is what happens; it can be undone", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.goto("/people");
  await page.getByRole("button", { name: "Actions on Mei-Lin Chen" }).press("Enter");
  await page.getByRole("menuitem", { name: "Deactivate" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Deactivate Mei-Lin Chen?" });
  await expect(dialog.getByText(/4 open releases name them, and one of them falls back to draft/)).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "REL-40" }).getByText("Falls back to draft")).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Deactivate Mei-Lin Chen" }).press("Enter");
  await expect(page.getByText("Mei-Lin Chen is deactivated. REL-40 fell back to draft.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Mei-Lin Chen" })).toHaveCount(0);
  await page.goto("/releases/REL-40");
  await expect(page.getByText(/Mei-Lin Chen.*is deactivated/).first()).toBeVisible();

  await page.goto("/people");
  await page.getByLabel("State", { exact: true }).selectOption({ label: "Deactivated" });
  await expect(page).toHaveURL("/people?state=deactivated");
  await page.getByRole("button", { name: "Actions on Mei-Lin Chen" }).click();
  await page.getByRole("menuitem", { name: "Reactivate" }).click();
  await page.getByRole("button", { name: "Reactivate Mei-Lin Chen" }).click();
  await expect(page.getByRole("heading", { name: "Nobody fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show everybody" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Mei-Lin Chen" }).getByText("Active")).toBeVisible();
});

test("on a phone nothing scrolls sideways", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/people", "/people?invite=1", "/settings"]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    await checkAccessible(page);
  }
});
