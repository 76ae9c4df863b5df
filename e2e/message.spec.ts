import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const update = "/runs/RUN-2/messages/00000000-0000-4000-8000-000000003003";
const text = (page: Page) => page.getByLabel("Text", { exact: true });
const said = (page: Page) => page.locator(".compose-says").getByRole("alert");
const send = (page: Page, count: string) => page.getByRole("button", { name: `Send to ${count}`, exact: true }).click();
const confirm = (page: Page) => page.getByRole("alertdialog").getByRole("button", { name: "Send now" }).click();

test("two people write the same update: it goes out once, and nobody's words are lost", async ({ page: tomasz, signInAs, asPerson, allowProblem }) => {
  await signInAs("Tomasz Zieliński");
  const mei = await asPerson("Mei-Lin Chen");
  await tomasz.goto(update);
  await mei.goto(update);

  await test.step("what is typed is filled in where it goes out, and survives a reload", async () => {
    await text(mei).fill("Pages open faster already: ");
    await mei.getByRole("button", { name: /^\{now_value\}/ }).click();
    await expect(text(mei)).toHaveValue("Pages open faster already: {now_value}");
    const value = (await mei.getByRole("button", { name: /^\{now_value\}/ }).innerText()).replace("{now_value}", "").trim();
    await expect(mei.getByRole("tabpanel")).toContainText(`Pages open faster already: ${value}`);
    await mei.reload();
    await expect(text(mei)).toHaveValue("Pages open faster already: {now_value}");
    await expect(mei.getByText("What you typed is kept on this device")).toBeVisible();
  });

  await test.step("the other is faster, and it shows without a reload", async () => {
    await tomasz.getByRole("checkbox", { name: "E-mail" }).click();
    await send(tomasz, "1 channel");
    await confirm(tomasz);
    await expect(tomasz.locator(".war-title")).toContainText(/Due in 1[45] min/);
    await expect(tomasz.locator(".compose-before")).toContainText(/The one before, \d\d:\d\d\s*Tomasz Zieliński\s*Status page\s*Posted/);
    await expect(said(mei)).toContainText("Tomasz Zieliński sent a message at");
  });

  await test.step("sending unread words sends nothing; read, they go out", async () => {
    await send(mei, "2 channels");
    await confirm(mei);
    await expect(mei.getByRole("alertdialog")).toHaveCount(0);
    await expect(text(mei)).toHaveValue("Pages open faster already: {now_value}");
    await mei.getByRole("button", { name: "I have read it" }).click();
    await expect(said(mei)).toHaveCount(0);
  });

  await test.step("a lost connection keeps the words; sent again, they go out once", async () => {
    allowProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await mei.context().setOffline(true);
    await send(mei, "2 channels");
    await confirm(mei);
    await expect(said(mei)).toContainText("The server did not answer. What you wrote is kept on this device");
    await mei.context().setOffline(false);
    await send(mei, "2 channels");
    await confirm(mei);
    await expect(mei.getByText("Sent to 2 channels")).toBeVisible();
    await expect(text(mei)).toHaveValue(/^We are still at it/);
    await mei.goto("/runs/RUN-2/messages");
    await expect(mei.getByText(/^Pages open faster already: /)).toHaveCount(1);
  });

  await test.step("who skips the next one says why", async () => {
    await tomasz.getByRole("button", { name: "Skip this one" }).first().click();
    await tomasz.getByRole("dialog").getByRole("button", { name: "Skip it" }).click();
    await expect(tomasz.getByRole("dialog")).toContainText("Say why nobody needs this message.");
    await tomasz.getByLabel("Why nobody needs it").fill("The page is up to date");
    await tomasz.getByRole("dialog").getByRole("button", { name: "Skip it" }).click();
    await expect(tomasz.locator(".war-title")).toContainText(/Due in (29|30) min/);
    await expect(tomasz.getByRole("button", { name: "Skip this one" }).first()).toBeFocused();
  });
});
