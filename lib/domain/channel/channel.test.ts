import { expect, test } from "vitest";
import { connectChannelInput, hostOf } from "./channel";

const channel = { kind: "slack", name: "#incidents", url: "https://hooks.slack.com/services/T0/B0/secret" };

test("a channel has a kind, a name and a web address", () => {
  expect(connectChannelInput.parse({ ...channel, name: "  #incidents ", url: ` ${channel.url} ` })).toEqual(channel);
});

test.each([
  ["url", "hooks.slack.com/services/T0"],
  ["url", "javascript:alert(1)"],
  ["url", "file:///etc/passwd"],
  ["url", ""],
  ["name", " "],
  ["kind", "email"],
])("its %s can't be %j", (field, value) => {
  const parsed = connectChannelInput.safeParse({ ...channel, [field]: value });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test("of its address only the host is shown", () => {
  expect(hostOf("https://user:word@hooks.slack.com:8443/services/T0?sig=secret")).toBe("hooks.slack.com:8443");
});
