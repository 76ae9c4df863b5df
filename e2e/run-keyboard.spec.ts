import { expect, test } from "./fixtures";
import { press, tabTo } from "./keyboard";
import { button, myStep, timeline } from "./run-parts";

test("a run is opened, decided and carried out without a mouse", async ({ page, signInAs }) => {
  const dialog = page.getByRole("dialog");
  const answers = (name: string) => dialog.getByRole("radiogroup", { name }).getByRole("radio");
  await signInAs("Rafael Souza");
  await page.goto("/releases/REL-41");

  await test.step("open", async () => {
    await press(page, button(page, "Something is wrong"));
    await tabTo(page, dialog.getByLabel("What is seen"));
    await page.keyboard.type("A partner gets errors on every third call");
    await page.keyboard.press("Enter");
    await expect(myStep(page)).toContainText("Your decision");
    await expect(dialog).toHaveCount(0);
  });

  await test.step("decide", async () => {
    await page.keyboard.press("x");
    await tabTo(page, dialog.getByLabel("Minutes until a fix"));
    await page.keyboard.type("90");
    await tabTo(page, answers("How painful is it now?").first());
    // An arrow chooses while it is held, as long as a finger takes.
    await page.keyboard.down("ArrowRight");
    await expect(answers("How painful is it now?").nth(1)).toBeChecked();
    await page.keyboard.up("ArrowRight");
    await tabTo(page, answers("Is it spreading?").first());
    await page.keyboard.press("Space");
    await tabTo(page, answers("How risky is the way back?").first());
    await page.keyboard.press("Space");
    await expect(dialog).toContainText("These suggest backing out");
    await press(page, dialog.getByRole("button", { name: "Back out", exact: true }));
    await expect(dialog).toHaveCount(0);
    await expect(timeline(page).first()).toContainText("Rafael Souza decided to back out");
  });

  await test.step("start, finish and verify a step of somebody else", async () => {
    await press(page, button(page, "Take over step 1"));
    await expect(myStep(page)).toContainText("Your step now, 1 of 3");
    await page.keyboard.press("x");
    await expect(myStep(page)).toContainText("Check your step, 1 of 3");
    await page.keyboard.press("x");
    await expect(myStep(page)).toContainText("No step is yours. Now: step 2 of 3");
    await expect(timeline(page).first()).toContainText("Rafael Souza verified");
  });

  await test.step("a note, and the steps by their names", async () => {
    await page.keyboard.press("n");
    await expect(dialog.getByLabel("Note")).toBeFocused();
    await page.keyboard.type("All hosts report the previous version");
    await press(page, dialog.getByRole("button", { name: "Add the note" }));
    await expect(timeline(page).first()).toContainText("Rafael Souza noted: All hosts report the previous version");
    await press(page, button(page, /^Step 2, /));
    await page.keyboard.press("Enter");
    await expect(myStep(page)).toContainText("Your step now, 2 of 3");
    await page.keyboard.press("f");
    await expect(page.getByRole("dialog", { name: "Step 2 did not work" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("d");
    await expect(page.getByRole("dialog", { name: "Decide again" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });
});
