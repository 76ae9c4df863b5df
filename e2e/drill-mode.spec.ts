import type { Page } from "@playwright/test";
import { checkAccessible, test } from "./fixtures";
import { mailsTo } from "./mail-sink";
import { saveAndReopen } from "./plan-saved";
import { button, expect, myStep, phone, say, tap, timeline } from "./run-parts";

test.use({ actionTimeout: 30_000 });

const tested = (page: Page) => page.getByRole("listitem").filter({ hasText: "Rollback steps tested in staging" });
const question = (page: Page, name: string, answer: string) => page.getByRole("radiogroup", { name }).getByRole("radio", { name: answer });

test("a staging test is carried out as a drill, reaches nobody outside, and proves the steps again", async ({ asPerson, page: customer, world }) => {
  test.setTimeout(300_000);
  const [amara, mei, priya] = [await asPerson("Amara Okafor"), await asPerson("Mei-Lin Chen", phone), await asPerson("Priya Raman")] as const;

  await test.step("a step is rewritten: what was proven about it is not proven any more", async () => {
    await amara.goto("/releases/REL-40/plan");
    await amara.locator(".line-step [data-opener]").first().click();
    await amara.getByLabel("1. What to do").fill("Switch `onboarding_short` off in all regions");
    await saveAndReopen(amara);
    await amara.goto("/releases/REL-40/checklist");
    await expect(amara.locator(".release-head")).toContainText("Draft");
    await expect(tested(amara)).toContainText("Not proven since the steps changed");
  });

  await test.step("the draft is tested: a run that says in its head what it is", async () => {
    await amara.getByRole("button", { name: /^More actions on REL-40/ }).click();
    await amara.getByRole("menuitem", { name: "Start a staging test" }).click();
    await amara.getByRole("alertdialog").getByRole("button", { name: "Start the staging test" }).click();
    await expect(myStep(amara)).toContainText(/Staging test of version \d/);
    await expect(amara.locator(".war-title")).toContainText("Drill");
    await expect(amara.getByText("Nothing of it goes outside, and nothing is locked.")).toBeVisible();
    await checkAccessible(amara);
    await button(amara, "Decide what to do").click();
    await question(amara, "How painful is it now?", "A few notice").click();
    await question(amara, "Is it spreading?", "No").click();
    await question(amara, "How risky is the way back?", "Low").click();
    await amara.getByRole("dialog").getByRole("button", { name: "Roll back", exact: true }).click();
    await expect(amara.getByRole("dialog")).toHaveCount(0);
    await expect(amara.locator(".war-title")).toContainText("Rolling back, step 1 of 2");
  });
  const run = new URL(amara.url()).pathname;

  await test.step("it stands among the runs, marked, and not around every page", async () => {
    await priya.goto("/runs");
    await expect(priya.getByRole("region", { name: "Drill of Shorter onboarding" })).toContainText("Rolling back, step 1 of 2");
    await expect(priya.locator(".side-runs")).not.toContainText("Shorter onboarding");
    await priya.goto("/");
    await expect(priya.getByRole("region", { name: "Drill of Shorter onboarding" })).toHaveCount(0);
  });

  await test.step("a message is composed as it would go out, and goes nowhere", async () => {
    await amara.goto(`${run}/messages/new`);
    await expect(amara.getByText("Nothing goes outside. This is what would.")).toBeVisible();
    await amara.getByLabel("Title").fill("Sign-up is as before");
    await amara.getByLabel("Text", { exact: true }).fill("The earlier sign-up is back.");
    await button(amara, "Record as sent").click();
    await expect(amara.getByRole("alertdialog")).toContainText("This is a drill: nothing goes outside. It would go to Status page and E-mail");
    await amara.getByRole("alertdialog").getByRole("button", { name: "Record it" }).click();
    await expect(amara.getByText("A drill: nothing went outside. It would have gone to Status page and E-mail.")).toBeVisible();
    await customer.goto("/status");
    await expect(customer.locator("main")).toBeVisible();
    await expect(customer.locator("body")).not.toContainText("Sign-up is as before");
  });

  await test.step("its people carry it out, one on a phone", async () => {
    await mei.goto(run);
    await expect(mei.locator(".touch-bar")).toContainText("Drill");
    await tap(button(mei, "Start step 1"));
    await tap(button(mei, "Mark step 1 done"));
    await tap(button(mei, "Verify step 1"));
    await priya.goto(run);
    await button(priya, "Start step 2").click();
    await button(priya, "Mark step 2 done").click();
    await button(priya, "Verify step 2").click();
    await amara.goto(run);
    await button(amara, "It has recovered").click();
    await say(amara, "It has recovered", "The old flow is shown in staging", "It has recovered");
    await button(amara, "End the test").click();
    await say(amara, "End the staging test", "", "End the test");
    await expect(myStep(amara)).toContainText("The staging test passed");
    await expect(timeline(amara).first()).toContainText("resolved the run");
  });

  await test.step("it is proven again, by the times that were measured", async () => {
    await myStep(amara).getByRole("link", { name: "Say what was learned" }).click();
    await expect(amara).toHaveURL(/\/releases\/REL-40\/drills\//);
    await amara.goto("/releases/REL-40/checklist");
    await expect(tested(amara)).toContainText("good until");
    await amara.goto("/releases/REL-40");
    await expect(amara.getByRole("region", { name: "Way back", exact: true })).toContainText(/measured \d+ \w+/);
    expect(mailsTo(world, "priya.raman@ripcord.example", "Subject: Drill: You are invited to a drill")).toHaveLength(1);
  });
});
