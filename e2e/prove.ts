import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { makeToken } from "./make-token";
import type { World } from "./world";

/** A pipeline tells that its test of the way back has passed. */
export async function reportPassed(page: Page, world: World, release: string): Promise<void> {
  const headers = { authorization: `Bearer ${await makeToken(world, "Jonas Lindqvist")}`, "content-type": "application/xml" };
  const answer = await page.request.post(`/api/v1/releases/${release}/drills`, { headers, data: '<testsuite tests="14" time="400"/>' });
  expect([answer.status(), (await answer.json()).result]).toEqual([201, "passed"]);
}

/** Fills in the open dialog of a restore test, and records it. */
export async function recordRestore(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Restore test" });
  await dialog.getByLabel("Where it was restored").fill("The staging database");
  await dialog.getByLabel("Minutes it took").fill("40");
  await dialog.getByLabel("Link to what shows it").fill("https://ci.example.com/restores/41");
  await dialog.getByRole("radio", { name: "Passed" }).click();
  await dialog.getByRole("button", { name: "Record the test" }).click();
  await expect(dialog).toBeHidden();
}
