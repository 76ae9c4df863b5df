import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clients } from "../db";
import { noon } from "../testing/world";
import { confirmedSubscribers } from "./confirmed-subscribers";
import { confirmHref, readConfirmToken, readLeaveToken } from "./subscriber-links";

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
  const [site, token = ""] = found[0]?.leaveHref.split("/api/public/leave/") ?? [];
  expect(site).toBe("https://ripcord.example");
  expect(readLeaveToken(token)).toBe(jo.id);
});

test("a link to confirm is good for two days", () => {
  const token = confirmHref("jo@example.com", noon).split("/").at(-1) ?? "";
  const after = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
  expect(readConfirmToken(token, after(47))).toEqual({ email: "jo@example.com", askedAt: noon });
  expect(readConfirmToken(token, after(49))).toBeNull();
  expect(readLeaveToken(token)).toBeNull();
});
