import { checkAccessible, expect, test } from "./fixtures";
import { pickByTyping } from "./keyboard";
import { isSaved } from "./plan-saved";

test.describe.configure({ mode: "serial" });

const approvals = "/releases/REL-42/approvals";

test("an administrator says who has to agree, and is refused what nobody could fulfil", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.goto("/settings/policy");
  const section = page.locator("#approval-policies");
  await section.getByRole("button", { name: /^Add/ }).click();
  const dialog = page.getByRole("dialog", { name: "New approval policy" });
  await dialog.getByLabel("Name").fill("Checkout launches");
  await dialog.getByRole("button", { name: /^Services/ }).click();
  await pickByTyping(page, "Checkout");
  await page.keyboard.press("Escape");
  await dialog.getByLabel("Step 1", { exact: true }).selectOption({ label: "Any leader" });
  await dialog.getByLabel("How many of them, in step 1").fill("9");
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Save the policy" }).click();
  await expect(dialog.getByText(/Step 1 asks for 9 agreements of the role leader, and only .+ could give them/)).toBeVisible();
  await dialog.getByLabel("How many of them, in step 1").fill("1");
  await dialog.getByRole("button", { name: "Add a step" }).click();
  await dialog.getByLabel("Step 2", { exact: true }).selectOption({ label: "People by name" });
  await dialog.getByRole("button", { name: /^People of step 2/ }).click();
  await pickByTyping(page, "Rafael Souza");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Save the policy" }).click();
  await expect(section.getByText("One leader, then Rafael Souza.")).toBeVisible();
  await checkAccessible(page);
});

test("whoever is away names a stand-in", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.goto("/settings");
  const away = page.locator("#away");
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  await away.getByLabel("First day").fill(day(-1));
  await away.getByLabel("Last day").fill(day(3));
  await away.getByRole("button", { name: /^Who stands in/ }).click();
  await pickByTyping(page, "Tomasz Zieliński");
  await away.getByRole("button", { name: "Keep these days" }).click();
  await expect(away.getByText("Tomasz Zieliński stands in")).toBeVisible();
  await away.getByLabel("First day").fill(day(2));
  await away.getByRole("button", { name: "Keep these days" }).click();
  await expect(away.getByText("Some of these days are said to be away already.")).toBeVisible();
  await checkAccessible(page);
});

test("an approval is asked, refused, changed and given, each before the eyes of the other", async ({ page, signInAs, asPerson }) => {
  await signInAs("Amara Okafor");
  await page.goto(approvals);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(/^Nobody has been asked to agree to version \d+ yet\.$/);
  await checkAccessible(page);
  await page.getByRole("button", { name: "Ask for approval" }).click();
  const asking = page.getByRole("dialog", { name: /Ask for approval of version/ });
  await asking.getByLabel("What they should look at").fill("Mostly the routing.");
  await asking.getByRole("button", { name: "Ask for approval" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("It waits for Hélène Moreau, then for Rafael Souza.");
  await expect(page.getByText("This plan is your own")).toBeVisible();

  const helene = await asPerson("Hélène Moreau");
  await helene.goto(approvals);
  await expect(helene.getByRole("heading", { level: 2 }).first()).toContainText("It waits for you, then for Rafael Souza.");
  await expect(helene.getByText("“Mostly the routing.”")).toBeVisible();
  await helene.getByRole("radio", { name: "Yes, after these changes" }).click();
  await helene.getByRole("button", { name: "Ask for these changes" }).click();
  await expect(helene.getByText("Say what has to change.")).toBeVisible();
  await checkAccessible(helene);
  await helene.getByLabel("What has to change").fill("Give the way back 45 minutes.");
  await helene.getByRole("button", { name: "Ask for these changes" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("only after changes.");
  await expect(page.getByText("“Give the way back 45 minutes.”", { exact: true })).toBeVisible();

  const author = await asPerson("Amara Okafor");
  await author.goto("/releases/REL-42/plan#times/budgetMinutes");
  await author.locator("[id='times/budgetMinutes']").fill("45");
  await isSaved(author);
  await expect(page.getByRole("button", { name: "Ask again" })).toBeVisible();
  await page.getByRole("button", { name: "Ask again" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ask for approval" }).click();

  await expect(helene.getByRole("heading", { name: "Changed since you answered" })).toBeVisible();
  await expect(helene.getByRole("definition").filter({ hasText: "45" }).first()).toBeVisible();
  await checkAccessible(helene);
  await helene.getByRole("button", { name: "It is done: agree" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Hélène Moreau to version");

  const tomasz = await asPerson("Tomasz Zieliński");
  await tomasz.goto(approvals);
  await expect(tomasz.getByText("You answer in place of Rafael Souza, who is away.")).toBeVisible();
  await tomasz.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Everybody who has to agree has agreed");
  await expect(page.getByRole("link", { name: "Approvals 2 of 2" })).toBeVisible();
  await expect(page.getByText("in place of Rafael Souza").first()).toBeVisible();
  await checkAccessible(page);
});

test("on a phone nothing scrolls sideways, and the answer is a thumb away", async ({ asPerson }) => {
  const helene = await asPerson("Hélène Moreau", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await helene.goto(approvals);
  await helene.getByText("Change your answer").click();
  const agree = helene.getByRole("button", { name: "Agree", exact: true });
  await agree.scrollIntoViewIfNeeded();
  expect((await agree.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await helene.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await checkAccessible(helene);
});
