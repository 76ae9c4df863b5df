import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clients } from "../db";
import { noon } from "../testing/world";
import { confirmedSubscribers } from "./confirmed-subscribers";
import { confirmUrl, readConfirmToken, readLeaveToken } from "./subscriber-links";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  vi.stubEnv("NEXTAUTH_URL", "https://ripcord.example");
});
afterEach(() => void vi.unstubAllEnvs());

test("are those who confirmed and have not left, each with a way out of their own", async () => {
  const row = (email: string, confirmedAt: Date | null, leftAt: Date | null) => clients().write.subscriber.create({ data: { email, createdAt: noon, confirmedAt, leftAt } });
  const jo = await row("jo@example.com", noon, null);
  await row("asked@example.com", null, null);
  await row("gone@example.com", noon, noon);
  const found = await confirmedSubscribers(clients().read);
  expect(found.map(({ email }) => email)).toEqual(["jo@example.com"]);
  const { url, headers } = found[0]?.leave ?? { url: "", headers: { "List-Unsubscribe": "", "List-Unsubscribe-Post": "" } };
  const token = url.replace("https://ripcord.example/status/leave/", "");
  expect(readLeaveToken(token)).toBe(jo.id);
  expect(headers).toEqual({ "List-Unsubscribe": `<https://ripcord.example/api/public/leave/${token}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
});

test("a link to confirm is good for two days", () => {
  const token = confirmUrl("jo@example.com", noon).split("/").at(-1) ?? "";
  const after = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
  expect(readConfirmToken(token, after(47))).toEqual({ email: "jo@example.com", askedAt: noon });
  expect(readConfirmToken(token, after(49))).toBeNull();
  expect(readLeaveToken(token)).toBeNull();
});
