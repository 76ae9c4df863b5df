import { expect, test } from "./fixtures";

test("a product manager changes what the checklist of a template asks for", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/templates/onboarding-behind-a-flag");
  await page.getByRole("button", { name: "Add item" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an item" });
  await expect(dialog.getByLabel("Owner")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(dialog.getByText("Write what has to be done.")).toBeVisible();
  await dialog.getByLabel("What has to be done").fill("Read the invitation mails aloud");
  await dialog.getByLabel("Phase").selectOption("postDeployment");
  await dialog.getByLabel("Due").selectOption("after");
  await dialog.getByLabel("How many").fill("1");
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(dialog).toHaveCount(0);

  const row = page.getByRole("region", { name: "Post-deployment" }).getByRole("listitem").filter({ hasText: "Read the invitation mails aloud" });
  await expect(row).toContainText("Due 1 day after the launch");
  await row.getByRole("button", { name: "Actions: Read the invitation mails aloud" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Edit “Read the invitation mails aloud”" });
  await expect(edit.getByLabel("Phase")).toHaveValue("postDeployment");
  await edit.getByRole("radio", { name: "Optional" }).click();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toHaveCount(0);
  await page.reload();
  await expect(row).toContainText("optional");

  await row.getByRole("button", { name: "Actions: Read the invitation mails aloud" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
});

test("an item that can't be saved now stays in its form, which says why", async ({ page, context, signInAs, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await signInAs("Amara Okafor");
  await page.goto("/templates/onboarding-behind-a-flag");
  await page.getByRole("button", { name: "Add item" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an item" });
  await dialog.getByLabel("What has to be done").fill("Call the bank");
  await context.setOffline(true);
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The server could not be reached.");
  await expect(dialog.getByLabel("What has to be done")).toHaveValue("Call the bank");
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Add item" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Call the bank" })).toBeVisible();
});
