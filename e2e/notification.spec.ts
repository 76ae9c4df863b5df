import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { checkAccessible, expect, test } from "./fixtures";

let receiver: Server;
const received: { path: string; body: string }[] = [];
test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body });
      response.writeHead(request.url === "/gone" ? 404 : 200).end(request.url === "/gone" ? "no_service" : "ok");
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});
test.afterAll(() => void receiver.close());
const address = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;

test("an administrator connects channels, tests them, sees what did not arrive and tries again", async ({ page, signInAs }) => {
  await signInAs("Rafael Souza");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Channels" }).click();
  await expect(page.getByText("No channel is connected yet.")).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Connect the channel" }).click();
  await expect(page.getByText("Name the channel as people know it, like #incidents.")).toBeVisible();

  const connect = async (kind: string, name: string, url: string) => {
    await page.getByRole("radio", { name: kind }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Address of the webhook").fill(url);
    await page.getByRole("button", { name: "Connect the channel" }).click();
  };
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });

  await connect("Webhook", "Status bot", address("/bot"));
  const once = page.getByRole("dialog", { name: "“Status bot” is connected" });
  await expect(once.getByLabel("Signing secret")).toHaveValue(/^whsec_/);
  await checkAccessible(page);
  await once.getByRole("button", { name: "I have copied it" }).click();
  await connect("Slack", "#old-room", address("/gone"));
  await expect(row("#old-room").getByText("Nothing sent yet")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("/gone");

  await page.getByRole("button", { name: "Send a test to Status bot" }).click();
  await expect(row("Status bot").getByText(/^Sent/)).toBeVisible();
  expect(received).toMatchObject([{ path: "/bot" }]);
  await page.getByRole("button", { name: "Send a test to #old-room" }).click();
  await expect(row("#old-room").getByText(/refused it \(404, no_service\)/).first()).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Try now: A test from Ripcord to #old-room" }).click();
  await expect.poll(() => received.filter(({ path }) => path === "/gone").length).toBe(2);

  await page.getByRole("button", { name: "Remove #old-room" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove the channel" }).click();
  await expect(page.getByRole("button", { name: "Send a test to #old-room" })).toHaveCount(0);
});

test("an engineer hears of a run on another page, reads it and marks the rest as read", async ({ page, signInAs, asPerson }) => {
  await signInAs("Jonas Lindqvist");
  await page.goto("/services");
  const bell = page.getByRole("link", { name: /^Notifications/ });
  await expect(bell).toBeVisible();
  const before = Number(/(\d+) unread/.exec((await bell.getAttribute("aria-label")) ?? "")?.[1] ?? 0);

  const tomasz = await asPerson("Tomasz Zieliński");
  await tomasz.goto("/releases/REL-41");
  await tomasz.getByRole("button", { name: "Something is wrong", exact: true }).click();
  const dialog = tomasz.getByRole("dialog", { name: "Something is wrong" });
  await dialog.getByLabel("What is seen").fill("Two key partners get errors on every third call");
  await dialog.getByRole("button", { name: "Open a run" }).click();

  await expect(bell).toHaveAccessibleName(`Notifications: ${before + 1} unread`);
  const sentence = "Partner API v3: Two key partners get errors on every third call";
  await expect(page.locator(".toast").getByText(sentence)).toBeVisible();
  await bell.click();
  await expect(page).toHaveURL("/notifications");
  await checkAccessible(page);
  await page.getByRole("link", { name: sentence }).click();
  await expect(page).toHaveURL(/\/runs\/RUN-\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Partner API v3" })).toBeVisible();
  await page.goto("/notifications");
  await expect(bell).toHaveAccessibleName(before === 0 ? "Notifications" : `Notifications: ${before} unread`);
  await expect(page.getByRole("link", { name: sentence })).not.toContainText("Unread");
  if (before > 0) await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell).toHaveAccessibleName("Notifications");
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
});

test("a person chooses how to be told", async ({ page, signInAs }) => {
  await signInAs("Yusuf Demir");
  await page.goto("/settings");
  await expect(page.getByRole("navigation", { name: "Settings" })).toHaveCount(0);
  const told = page.locator("#told");
  await told.getByRole("checkbox").click();
  await told.getByLabel("In a chat of your own").selectOption("slack");
  await told.getByLabel("Address of the webhook").fill("https://hooks.slack.com/services/T0/B0/x");
  await told.getByRole("button", { name: "Save how you are told" }).click();
  await expect(page.getByText("How you are told is saved.")).toBeVisible();
  await expect(told.getByText("Leave it empty to keep the one at hooks.slack.com")).toBeVisible();
  await checkAccessible(page);
  await page.reload();
  await expect(told.getByRole("checkbox")).not.toBeChecked();
  await expect(told.getByLabel("Address of the webhook")).toHaveValue("");
  await page.goto("/settings/channels");
  await expect(page.getByRole("heading", { name: "Channels are for administrators" })).toBeVisible();
});
