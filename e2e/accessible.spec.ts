import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";

/** Every screen, with the heading or dialog that has to be there before it is looked at. */
const screens: [path: string, shows: (page: Page) => ReturnType<Page["locator"]>][] = [
  ["/", (page) => page.getByRole("row").filter({ hasText: "REL-42" })],
  ["/?wall=1", (page) => page.getByText("As of")],
  ["/releases", (page) => page.getByRole("heading", { name: "Releases" })],
  ["/releases?q=nothing+is+named+so", (page) => page.getByRole("heading", { name: "No release fits" })],
  ["/releases?new=1", (page) => page.getByRole("dialog", { name: "New release" })],
  ["/releases?new=1&from=REL-42", (page) => page.getByRole("dialog", { name: /^Duplicate REL-42/ })],
  ["/releases/REL-42", (page) => page.locator(".blockers")],
  ["/releases/REL-40", (page) => page.getByRole("heading", { name: "Yes. Everything in its Definition of Done holds." })],
  ["/releases/REL-41", (page) => page.getByRole("button", { name: "Start monitoring" })],
  ["/releases/REL-42/plan", (page) => page.locator("#review")],
  ["/releases/REL-42/checklist", (page) => page.getByRole("heading", { name: "In case of rollback" })],
  ["/releases/REL-42/history", (page) => page.getByRole("row").nth(1)],
  ["/releases/REL-42/edit", (page) => page.getByLabel("Monitoring, hours")],
  ["/runs", (page) => page.getByRole("row").filter({ hasText: "RUN-1" })],
  ["/runs/RUN-1", (page) => page.getByRole("link", { name: "Open the review" })],
  ["/runs/RUN-2", (page) => page.getByRole("heading", { name: "Everyone’s steps" })],
  ["/runs/RUN-2/messages", (page) => page.getByRole("heading", { level: 1 })],
  ["/runs/RUN-2/messages/new", (page) => page.getByRole("heading", { name: "Exactly what goes out" })],
  ["/reviews", (page) => page.getByRole("row").filter({ hasText: "RUN-1" })],
  ["/reviews/RUN-1", (page) => page.getByRole("heading", { name: "What we learn from it" })],
  ["/templates", (page) => page.getByRole("heading", { name: "Templates" })],
  ["/templates?from=REL-42", (page) => page.getByRole("dialog", { name: "Save REL-42 as a template" })],
  ["/templates/onboarding-behind-a-flag", (page) => page.getByRole("heading", { level: 1, name: "Onboarding behind a flag" })],
  ["/services", (page) => page.getByRole("row").nth(1)],
  ["/services?new=1", (page) => page.getByRole("dialog", { name: "New service" })],
  ["/freezes", (page) => page.getByRole("heading", { level: 1, name: "Freezes" })],
  ["/people", (page) => page.getByRole("row").nth(1)],
  ["/people?invite=1", (page) => page.getByRole("dialog", { name: "Invite somebody" })],
  ["/settings", (page) => page.getByLabel("Name of the token")],
  ["/settings/policy", (page) => page.getByRole("button", { name: "Save the policy" })],
  ["/settings/channels", (page) => page.getByLabel("Address of the webhook")],
  ["/notifications", (page) => page.getByRole("button", { name: "Mark all as read" })],
  ["/nowhere", (page) => page.getByRole("heading", { name: "Nothing is at this address" })],
  ["/api/v1/docs", (page) => page.getByRole("heading", { level: 1, name: "The API" })],
];

for (const [path, shows] of screens) {
  test(`axe finds nothing at ${path}`, async ({ page, signInAs, allowProblem }) => {
    if (path === "/nowhere") allowProblem(/404/);
    await signInAs("Rafael Souza");
    await page.goto(path);
    await expect(shows(page)).toBeVisible();
    await checkAccessible(page);
  });
}

test("axe finds nothing in what opens over a page", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.goto("/services");
  await page.getByRole("link", { name: /^Edit/ }).first().click();
  await expect(page.getByRole("dialog", { name: /^Edit/ })).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeVisible();
  await checkAccessible(page);
});

test("axe finds nothing in a list, a menu or a hint that is open", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-42/plan");
  await page.locator('[id="roles/dataOwner/deputyId"]').click();
  await expect(page.getByRole("listbox", { name: "Choices" })).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);

  await page.getByRole("button", { name: /^Actions: Step 1,/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Your menu" }).click();
  await expect(page.getByRole("menu", { name: "Your menu" })).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).hover();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await checkAccessible(page);

  await page.goto("/releases/REL-42/checklist");
  await page.getByRole("button", { name: "Add item" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an item" });
  await dialog.getByLabel("Owner").click();
  await expect(dialog.getByRole("listbox", { name: "Choices" })).toBeVisible();
  await checkAccessible(page);
});

test("axe finds nothing where nobody is signed in", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await checkAccessible(page);
  await page.goto("/invitation/this-is-no-link-of-ours");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await checkAccessible(page);
});

test("axe finds nothing on a run, from before the decision to its end", async ({ page, signInAs }) => {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const says = (words: string) => expect(page.getByRole("region", { name: "My next step" })).toContainText(words);
  await signInAs("Rafael Souza");
  await page.goto("/releases/REL-41");
  await button("Something is wrong").click();
  await expect(dialog).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel("What is seen").fill("A partner gets errors");
  await dialog.getByRole("button", { name: "Open a run" }).click();
  await says("Your decision");
  await checkAccessible(page);

  await button("Decide what to do").click();
  for (const answer of ["Many are slowed", "Yes", "Low"]) await dialog.getByRole("radio", { name: answer, exact: true }).click();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Back out", exact: true }).click();
  await says("Now: step 1 of 3");
  for (const step of ["step 1", "step 2", "step 3"]) {
    await button(`Take over ${step}`).click();
    await button(`Mark ${step} done`).click();
    await button(`Verify ${step}`).click();
  }
  await says("Has it recovered?");
  await checkAccessible(page);

  await button("It has recovered").click();
  await dialog.getByRole("textbox").fill("No error for ten minutes");
  await dialog.getByRole("button", { name: "It has recovered" }).click();
  await says("4 items are open");
  await expect(dialog).toHaveCount(0);
  for (const box of await page.getByRole("checkbox").all()) await box.click();
  await says("Resolve the run");
  await checkAccessible(page);
  await button("Resolve").click();
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await says("This run has ended");
  await checkAccessible(page);
});

test("axe finds nothing on a run under way in the hand", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("Jonas Lindqvist");
  await page.goto("/runs/RUN-2");
  await expect(page.getByRole("heading", { name: "All steps" })).toBeVisible();
  await checkAccessible(page);
});
