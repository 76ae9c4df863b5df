import { expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { startingWays, type Way } from "./ways";

const way = (id: string, name: string, isChat = false): Way => ({ id, name, say: "", count: null, isChat });
const own = [way("statusPage", "Status page"), way("email", "E-mail"), way("banner", "In-app banner")];
const support = way("c1", "#support", true);
const launch = way("c2", "Web-Launch", true);
const hook = way("c3", "Pager", false);
const plan = { ...emptyDocument(), messages: { ...emptyDocument().messages, respondersChannel: "#web-launch" } };

test.each([
  ["external", "statusPage", own, ["statusPage", "email"]],
  ["external", "banner", own, ["statusPage", "banner"]],
  ["external", "inApp", own, ["statusPage", "banner"]],
  ["external", "email", own, ["email"]],
  ["external", "social", own, []],
  ["external", "chat", [...own, support], []],
  ["internal", "statusPage", own.slice(1, 2), ["email"]],
  ["internal", "chat", [support, launch, hook], ["c2"]],
  ["internal", "chat", [support, hook], ["c1"]],
  ["internal", "chat", [support, way("c4", "#other", true)], []],
  ["internal", "chat", [hook], []],
  ["internal", "other", [support, launch], []],
] as const)("%s by %s starts with its ways", (audience, channel, ways, ids) => {
  expect(startingWays({ audience, channel }, ways, plan)).toEqual(ids);
});

test("a message that nobody prepared starts with none", () => {
  expect(startingWays(null, own, plan)).toEqual([]);
});
