import { expect, test } from "vitest";
import { nameMessage, titleOfMessage } from "./title";

const message = { audience: "external", receivers: "All customers", moment: "every", channel: "statusPage" } as const;

test.each([
  ["We are still at it. Next update at {next_update}.", "We are still at it"],
  ["We are taking back {release}: {impact}. New visitors see the old one.", "We are taking back {release}: {impact}"],
  ["Version 3.2 of the API fails\nfor some of you.", "Version 3.2 of the API fails"],
  ["Is it slow? We know.", "Is it slow?"],
  ["  \n ", "Update for customers"],
  ["…", "…"],
  [`${"long ".repeat(40)}.`, `${"long ".repeat(23)}long…`],
])("the title of %j is %j", (text, title) => {
  expect(titleOfMessage({ ...message, text })).toBe(title);
});

test.each([
  ["declared", "internal", "chat", "Leadership, support", "First message for Leadership, support"],
  ["started", "external", "statusPage", "Everyone", "Start message for customers"],
  ["started", "external", "banner", "Everyone", "Start message for customers, in-app banner"],
  ["every", "internal", "email", " ", "Update for the team"],
  ["recovered", "external", "social", "", "All-clear for customers, social media"],
] as const)("a message at %s (%s, %s, %j) is called %j", (moment, audience, channel, receivers, name) => {
  expect(nameMessage({ moment, audience, channel, receivers })).toBe(name);
});
