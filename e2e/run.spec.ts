import type { Page } from "@playwright/test";
import { test } from "./fixtures";
import { mailsTo } from "./mail-sink";
import { isSaved } from "./plan-saved";
import { button, clocks, expect, markPage, myStep, phone, say, sendMessage, staysHere, tap, timeline } from "./run-parts";

test.use({ actionTimeout: 30_000 });

const migration = "Run the down migration 0207";
const openRun = (page: Page) => page.getByRole("region", { name: "Run of Partner API v3" }).getByRole("link", { name: "Open the run" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const question = (page: Page, name: string, answer: string) => page.getByRole("radiogroup", { name }).getByRole("radio", { name: answer });
const lines = async (page: Page) => (await timeline(page).locator("span").allTextContents()).reverse();

test("five people carry one rollback from the first signal to the published review", async ({ asPerson, page: customer, world, allowProblem }) => {
  test.setTimeout(420_000);
  allowProblem(/ERR_INTERNET_DISCONNECTED/);
  const [rafael, jonas, yusuf, priya, tomasz] = [
    await asPerson("Rafael Souza"),
    await asPerson("Jonas Lindqvist", phone),
    await asPerson("Yusuf Demir"),
    await asPerson("Priya Raman"),
    await asPerson("Tomasz Zieliński"),
  ] as const;
  const everybody = [rafael, jonas, yusuf, priya, tomasz];

  await test.step("the way back may take one minute, and the release goes live", async () => {
    await rafael.goto("/releases/REL-41/plan");
    await rafael.locator('[id="times/budgetMinutes"]').fill("1");
    await rafael.keyboard.press("Tab");
    await isSaved(rafael);
    await jonas.goto("/releases/REL-41/checklist");
    await box(jonas, "Team on call and available").tap();
    await expect(jonas.getByRole("region", { name: "During deployment" })).toContainText("3 of 3 required done");
    await button(jonas, "Start monitoring").tap();
    await expect(jonas.locator(".release-head")).toContainText("Monitoring");
  });

  await test.step("support sees the first signal and opens a run; all the others come to it from the readiness page", async () => {
    for (const page of [rafael, jonas, yusuf, priya]) {
      await page.goto("/");
      await markPage(page);
    }
    await tomasz.goto("/releases/REL-41");
    await markPage(tomasz);
    await button(tomasz, "Something is wrong").click();
    const dialog = tomasz.getByRole("dialog", { name: "Something is wrong" });
    await dialog.getByLabel("What is seen").fill("Two key partners get errors on every third call");
    await dialog.getByLabel("Which trigger of the plan it matches").selectOption({ index: 3 });
    await dialog.getByRole("button", { name: "Open a run" }).click();
    await expect(tomasz.getByRole("heading", { level: 1, name: "Partner API v3" })).toBeVisible();
    for (const page of [rafael, jonas, yusuf, priya]) {
      await openRun(page).click();
      await expect(myStep(page)).toContainText("Two key partners get errors on every third call");
    }
  });

  await test.step("an engineer looks at it, and the decision maker decides", async () => {
    await tap(button(jonas, "I am looking at it"));
    await expect(myStep(jonas)).toContainText("Rafael Souza or Hélène Moreau decides");
    await expect(timeline(rafael).first()).toContainText("Jonas Lindqvist acknowledged");
    await expect(myStep(rafael)).toContainText("Your decision");
    await button(rafael, "Decide what to do").click();
    await rafael.getByLabel("Minutes until a fix").fill("120");
    await question(rafael, "How painful is it now?", "Many are slowed").click();
    await question(rafael, "Is it spreading?", "Yes").click();
    await question(rafael, "How risky is the way back?", "Low").click();
    await expect(rafael.getByRole("dialog")).toContainText("These suggest rolling back");
    await rafael.getByRole("dialog").getByRole("button", { name: "Roll back", exact: true }).click();
    await expect(rafael.getByRole("dialog")).toHaveCount(0);
    await expect(myStep(jonas)).toContainText("Your step now, 1 of 3");
    await expect(myStep(yusuf)).toContainText("Your next step, 2 of 3, comes later");
    await expect(myStep(priya)).toContainText("Your next step, 3 of 3, comes later");
    for (const page of everybody) await expect(page.locator(".war-title")).toContainText("Rolling back, step 1 of 3");
  });

  await test.step("the first step is done on a phone, and what is prepared for the team goes out", async () => {
    await button(yusuf, "I have seen it").click();
    await expect(rafael.locator(".war-bar")).toContainText("Seen by 2 of 3");
    await tap(button(jonas, "Start step 1"));
    await tap(button(jonas, "Mark step 1 done"));
    await tap(button(jonas, "Verify step 1"));
    await expect(myStep(jonas)).toContainText("No step is yours. Now: step 2 of 3");
    await expect(myStep(yusuf)).toContainText("Your step now, 2 of 3");
    await sendMessage(tomasz, /^Preview: First message for Partner managers/);
    await expect(timeline(priya).first()).toContainText("Tomasz Zieliński sent");
    await expect.poll(() => mailsTo(world, "priya.raman@ripcord.example", "We are taking back Partner API v3").length).toBe(1);
  });

  await test.step("who does the second loses the connection: what is made meanwhile is kept here and sent in order", async () => {
    await button(yusuf, "Start step 2").click();
    await expect(priya.locator(".war-title")).toContainText("Rolling back, step 2 of 3");
    await yusuf.context().setOffline(true);
    const lost = yusuf.getByRole("status").filter({ hasText: "Connection lost at" });
    await expect(lost).toContainText("Keep going: what you do is kept on this device and is sent when you are back.");
    await button(yusuf, "Mark step 2 done").click();
    await button(yusuf, "Verify step 2").click();
    await button(yusuf, "Note").click();
    await say(yusuf, "Add a note", "Row counts are as before the release", "Add the note");
    await box(yusuf, "Success or failure logged").click();
    await expect(lost.getByRole("listitem")).toHaveText([/Done: Run the down migration/, /Verified: Run the down migration/, /Note: Row counts/, /Ticked: Success or failure logged/]);
    await expect(lost).toContainText("4 things are kept on this device");

    await box(tomasz, "Users and stakeholders notified").click();
    await expect(box(priya, "Users and stakeholders notified")).toBeChecked();
    await expect(box(yusuf, "Users and stakeholders notified")).not.toBeChecked();
    await expect(box(priya, "Success or failure logged")).not.toBeChecked();
    await expect(priya.locator(".war-title")).toContainText("Rolling back, step 2 of 3");

    await yusuf.context().setOffline(false);
    await expect(lost).toHaveCount(0);
    await expect(myStep(priya)).toContainText("Your step now, 3 of 3");
    await expect(box(priya, "Success or failure logged")).toBeChecked();
    await expect(box(yusuf, "Users and stakeholders notified")).toBeChecked();
    const told = (await lines(priya)).filter((line) => line.startsWith("Yusuf Demir"));
    expect(told, "each once, in the order in which it was made").toEqual([
      "Yusuf Demir has seen it",
      `Yusuf Demir started “${migration}”`,
      `Yusuf Demir finished “${migration}”`,
      `Yusuf Demir verified “${migration}”`,
      "Yusuf Demir noted: Row counts are as before the release",
    ]);
  });

  await test.step("the third step is done; the minute passes, and the escalation arrives by e-mail", async () => {
    await button(priya, "Start step 3").click();
    await button(priya, "Mark step 3 done").click();
    await button(priya, "Verify step 3").click();
    await expect(myStep(rafael)).toContainText("Has it recovered?");
    const arrived = () => mailsTo(world, "helene.moreau@ripcord.example", "The way back has taken longer than 1 min.");
    await expect.poll(() => arrived().length, { timeout: 120_000, message: "the escalation arrives" }).toBe(1);
    expect(arrived()[0]?.raw).toMatch(/^Subject: Escalated to you/m);
    expect(arrived()[0]?.raw).toContain(new URL(rafael.url()).pathname);
    for (const page of everybody) {
      await expect(clocks(page)).toContainText("Over the limit. Hélène Moreau was told");
      await expect(timeline(page).first()).toContainText("Hélène Moreau was told: The way back has taken longer than 1 min");
    }
  });

  await test.step("it has recovered, customers are told, and what belongs to a rollback is ticked by who did it", async () => {
    await button(priya, "It has recovered").click();
    await say(priya, "It has recovered", "All five partners without an error for ten minutes", "It has recovered");
    await expect(clocks(jonas)).toContainText("Way back took");
    await expect(myStep(rafael)).toContainText("2 items are open before it is resolved");
    await button(rafael, "Resolve").click();
    await rafael.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
    await expect(rafael.getByRole("dialog")).toContainText("Still open in case of rollback: “Rollback steps executed”, “Post-rollback monitoring engaged”.");
    await rafael.getByRole("dialog").getByRole("button", { name: "Not now" }).click();
    await box(jonas, "Rollback steps executed").tap();
    await box(priya, "Post-rollback monitoring engaged").click();
    await tomasz.getByRole("link", { name: "Send an update" }).click();
    await tomasz.getByLabel("Title").fill("The partner interface works again");
    await tomasz.getByLabel("Text").fill("Version 2 answers again. Every order that reached us is kept; please do nothing.");
    await button(tomasz, /^Send to /).click();
    await tomasz.getByRole("alertdialog").getByRole("button", { name: "Send now" }).click();
    await expect(tomasz.getByText(/^Sent to \d channels$/)).toBeVisible();
    await customer.goto("/status");
    await expect(customer.getByText("Version 2 answers again.")).toBeVisible();
  });

  await test.step("it is resolved, and everybody is led to the review", async () => {
    await expect(myStep(rafael)).toContainText("Everything in case of rollback is done.");
    await button(rafael, "Resolve").click();
    await say(rafael, "Resolve the run", "Version 3 needs the field of two partners", "Resolve");
    await tomasz.getByRole("link", { name: "Back to the run" }).click();
    for (const page of everybody) {
      await expect(myStep(page)).toContainText("This run has ended");
      await page.getByRole("link", { name: "Open the review" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Partner API v3");
    }
  });

  await test.step("each writes what they know; it is published, and the release is closed", async () => {
    const written: [Page, string, string][] = [
      [jonas, "Root cause", "Version 3 refuses a field that two partners send. Nobody had recorded their calls."],
      [priya, "What worked", "The contract tests told within a minute which partners were hit."],
      [tomasz, "What didn’t", "The e-mail to partners had to be written anew."],
      [rafael, "What to improve", "Replay a day of partner calls before a new version."],
    ];
    for (const [page, name, words] of written) {
      await button(page, `Write it: ${name}`).click();
      await page.getByRole("textbox", { name }).fill(words);
      await button(page, "Done").click();
      await expect(yusuf.getByText(words)).toBeVisible();
    }
    await rafael.getByRole("link", { name: "Add action" }).click();
    const dialog = rafael.getByRole("dialog", { name: "New action" });
    await dialog.getByLabel("What is to be done").fill("Replay a day of partner calls in staging");
    await dialog.getByLabel("Who").click();
    await rafael.getByRole("option", { name: /Yusuf Demir/ }).click();
    await dialog.getByLabel("Until").fill("2030-01-31");
    await dialog.getByRole("button", { name: "Add the action" }).click();
    await expect(yusuf.getByRole("row").filter({ hasText: "Replay a day of partner calls in staging" })).toBeVisible();
    await button(rafael, "Publish the review").click();
    await rafael.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
    for (const page of everybody) await expect(page.locator(".release-head")).toContainText("Published");
    for (const page of everybody) await staysHere(page);
    await priya.getByRole("link", { name: "REL-41", exact: true }).click();
    await expect(priya.locator(".release-head")).toContainText("Closed");
    expect(mailsTo(world, "helene.moreau@ripcord.example", "The way back has taken longer than 1 min.")).toHaveLength(1);
  });
});

test("a connection that drops while the run is being read takes nobody off the screen", async ({ page, signInAs, asPerson, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED/);
  await signInAs("Yusuf Demir");
  const amara = await asPerson("Amara Okafor");
  for (const each of [page, amara]) await each.goto("/runs/RUN-2");
  await markPage(page);
  const reads = (url: URL) => url.pathname === "/runs/RUN-2" && url.searchParams.has("_rsc");
  const failed = page.waitForEvent("requestfailed", (request) => reads(new URL(request.url())));
  await page.route(reads, (route) => route.abort("internetdisconnected"));
  await button(amara, "Note").click();
  await say(amara, "Add a note", "The queue is empty", "Add the note");
  await failed;
  await page.unroute(reads);
  await expect(timeline(page).first()).toContainText("Amara Okafor noted: The queue is empty");
  await staysHere(page);
});
