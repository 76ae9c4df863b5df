import type { Page } from "@playwright/test";
import { isAwake } from "./awake";
import { expect, test } from "./fixtures";
import { pick, press, tabTo } from "./keyboard";
import { isSaved } from "./plan-saved";
import { reportPassed } from "./prove";

const people: Record<string, [person: string, deputy: string]> = {
  decisionMaker: ["Hélène Moreau", "Amara Okafor"],
  flagOperator: ["Mei-Lin Chen", "Jonas Lindqvist"],
  deployOperator: ["Jonas Lindqvist", "Rafael Souza"],
  dataOwner: ["Yusuf Demir", "Rafael Souza"],
  communicator: ["Tomasz Zieliński", "Amara Okafor"],
  verifier: ["Priya Raman", "Mei-Lin Chen"],
  escalation: ["Hélène Moreau", "Rafael Souza"],
};
const items = ["Rollback plan documented and shared", "Rollback steps tested in staging", "Data impact analysis complete", "Feature flags in place"];
const field = (page: Page, path: string) => page.locator(`[id="${path}"]`);
const owner = (page: Page, row: RegExp) => page.getByRole("group", { name: row }).getByRole("button", { name: /^Owner/ });
const blocker = (page: Page, say: RegExp) => page.locator(".blockers").getByRole("link", { name: say });

/** Back to the overview by its tab. */
async function toOverview(page: Page) {
  await isSaved(page);
  await press(page, page.getByRole("navigation", { name: "Release" }).getByRole("link", { name: "Overview" }));
  await expect(page.locator("#answer")).toBeVisible();
}

/** The same from the end of a plan, where the tab is far away. */
async function findRelease(page: Page) {
  await isSaved(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search or go to" })).toBeFocused();
  await page.keyboard.type("Sign-up");
  await expect(page.getByRole("option", { name: /^Sign-up in one step/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.locator("#answer")).toBeVisible();
}

test("a new release goes from a template to ready without a mouse", async ({ page, world }) => {
  test.setTimeout(240_000);

  await test.step("sign in", async () => {
    await page.goto("/");
    await press(page, page.getByRole("button", { name: /^Amara Okafor/ }));
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  await test.step("create it from a template", async () => {
    await isAwake(page);
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(page).toHaveURL("/releases");
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "New release" });
    await tabTo(page, dialog.getByLabel("Name"));
    await page.keyboard.type("Sign-up in one step");
    await tabTo(page, dialog.getByLabel("Version"));
    await page.keyboard.type("4.14.0");
    await tabTo(page, dialog.getByLabel("Template"));
    await page.keyboard.type("Onboarding behind");
    await expect(dialog.getByLabel("Template")).toHaveValue("onboarding-behind-a-flag");
    await press(page, dialog.getByRole("button", { name: "Create the release" }));
    await expect(page.getByRole("heading", { name: "Sign-up in one step" })).toBeVisible();
    await expect(page.locator("#answer")).toHaveText(/^No\. .+ things stand between/);
  });

  await test.step("name everybody, each reached from its blocker", async () => {
    await press(page, blocker(page, /Steps 1 and 2 have no owner/));
    await expect(owner(page, /^Step 1,/)).toBeFocused();
    await pick(page, owner(page, /^Step 1,/), "Mei-Lin Chen");
    await page.keyboard.press("Escape");
    const openers = page.locator(".line-step [data-opener]");
    await expect(openers.nth(0)).toBeFocused();
    await press(page, openers.nth(1));
    await pick(page, owner(page, /^Step 2,/), "Priya Raman");
    await page.keyboard.press("Escape");
    await expect(openers.nth(1)).toBeFocused();

    await toOverview(page);
    await press(page, blocker(page, /The seven roles are not named/));
    await expect(field(page, "roles/decisionMaker/personId")).toBeFocused();
    for (const [duty, [person, deputy]] of Object.entries(people)) {
      await pick(page, field(page, `roles/${duty}/personId`), person);
      await pick(page, field(page, `roles/${duty}/deputyId`), deputy);
    }

    await toOverview(page);
    await press(page, blocker(page, /“Touches no data” needs the name of who says so/));
    await expect(field(page, "data/answeredById")).toBeFocused();
    await pick(page, field(page, "data/answeredById"), "Yusuf Demir");

    await toOverview(page);
    await press(page, blocker(page, /Nobody is named to lead the review/));
    await expect(field(page, "review/leadId")).toBeFocused();
    await pick(page, field(page, "review/leadId"), "Amara Okafor");

    for (const message of ["Message 1", "Message 2"]) {
      await findRelease(page);
      await press(page, blocker(page, new RegExp(`${message} has no owner`)));
      await expect(owner(page, new RegExp(`^${message}`))).toBeFocused();
      await pick(page, owner(page, new RegExp(`^${message}`)), "Tomasz Zieliński");
    }
    await findRelease(page);
    await expect(page.locator("#answer")).toHaveText("No. Four things stand between this release and its launch.");
  });

  await test.step("tick what has to be done before, and mark it as ready", async () => {
    await press(page, blocker(page, /Rollback plan documented and shared/));
    for (const item of items) {
      await expect(page.locator(".is-current")).toContainText(item);
      // That one nobody ticks: a pipeline proves it.
      if (item === items[1]) {
        await reportPassed(page, world, /REL-\d+/.exec(page.url())?.[0] ?? "");
        await expect(page.locator(".is-current")).toContainText("by the pipeline");
      } else {
        await page.keyboard.press("x");
        await expect(page.getByRole("checkbox", { name: item })).toBeChecked();
      }
      await page.keyboard.press("ArrowDown");
    }
    await expect(page.getByRole("region", { name: "Pre-deployment" })).toContainText("6 of 6 required done");
    await press(page, page.getByRole("button", { name: "Mark as ready" }));
    await expect(page.locator(".release-head")).toContainText("Ready");
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await expect(page.getByRole("row").filter({ hasText: "Sign-up in one step" })).toContainText("Ready.");
  });
});

test("the same release goes on to completed without a mouse", async ({ page, signInAs }) => {
  const open = (tab: string) => press(page, page.getByRole("navigation", { name: "Release" }).getByRole("link", { name: new RegExp(`^${tab}`) }));
  const head = (action: string) => press(page, page.getByRole("button", { name: action, exact: true }));
  const answer = page.locator("#answer");
  async function tickAll(phase: string) {
    await open("Checklist");
    const boxes = page.getByRole("region", { name: phase }).getByRole("checkbox");
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) {
      if (await box.isChecked()) continue;
      await press(page, box, "Space");
      await expect(box).toBeChecked();
    }
  }

  await signInAs("Amara Okafor");
  await page.goto("/releases?status=ready");
  await press(page, page.getByRole("link", { name: "Sign-up in one step" }));
  await test.step("nothing is to be watched afterwards", async () => {
    await press(page, page.getByRole("button", { name: /^More actions on/ }));
    await expect(page.getByRole("menuitem", { name: "Edit the release" })).toBeFocused();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Monitoring, hours"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("0");
    await press(page, page.getByRole("button", { name: "Save the release" }));
    await expect(answer).toHaveText("Yes. Everything in its Definition of Done holds.");
  });

  await test.step("each move waits for its phase", async () => {
    await head("Start deployment");
    await expect(answer).toContainText("It is being deployed.");
    await tickAll("During deployment");
    await head("Start monitoring");
    await expect(page.locator(".release-head")).toContainText("Monitoring");
    await tickAll("Post-deployment");
    await head("Complete");
    await expect(page.locator(".release-head")).toContainText("Completed");
    await open("Overview");
    await expect(answer).toHaveText("It is live, and complete.");
  });
});
