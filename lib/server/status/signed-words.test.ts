import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSignedWords, signWords } from "./signed-words";

beforeEach(() => void vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test"));
afterEach(() => void vi.unstubAllEnvs());

test("gives back what was signed, whatever it says", () => {
  for (const words of ["jo@example.com", '["jo@example.com",1]', "שלום 🎉 .-_", ""]) {
    const signed = signWords("confirm updates", `x${words}`);
    expect(signed).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(readSignedWords("confirm updates", signed)).toBe(`x${words}`);
  }
});

test("refuses words that were changed, cut, signed for something else or with another secret", () => {
  const signed = signWords("leave updates", "one");
  const [carried = "", seal = ""] = signed.split(".");
  const other = Buffer.from("two").toString("base64url");
  for (const wrong of [`${other}.${seal}`, `${carried}.${seal.slice(0, -2)}`, `${carried}.`, carried, "", ".", `${signed}.x`, `${carried}.${"A".repeat(43)}`, "x".repeat(5_000)]) {
    expect(readSignedWords("leave updates", wrong), wrong).toBeNull();
  }
  expect(readSignedWords("confirm updates", signed)).toBeNull();
  vi.stubEnv("NEXTAUTH_SECRET", "another secret");
  expect(readSignedWords("leave updates", signed)).toBeNull();
});
