import { expect, test } from "vitest";
import { joinUpdatesInput } from "./subscriber";

test.each([["jo@example.com", "jo@example.com"], [" Jo.Doe+status@Example.COM ", "jo.doe+status@example.com"]])("%j may get updates", (typed, email) => {
  expect(joinUpdatesInput.parse({ email: typed })).toEqual({ email });
});

test.each([
  "", "jo", "@example.com", "jo@", "a@b@example.com", "jo@example.com, eve@example.com", "jo@example.com\r\nBcc: eve@example.com", "jo@example.com\nSubject: x",
  "jo@example.com%0ABcc:eve@example.com\n", '"jo\r\n"@example.com', "Jo <jo@example.com>", "jo@example.com;eve@example.com", "jo\u0000@example.com", "🎉@", `${"a".repeat(300)}@example.com`,
])("%j is refused", (typed) => {
  expect(joinUpdatesInput.safeParse({ email: typed }).success).toBe(false);
});
