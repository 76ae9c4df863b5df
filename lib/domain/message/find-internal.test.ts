import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { findInternal } from "./find-internal";

const empty = emptyDocument();
const plan = {
  ...empty,
  messages: { ...empty.messages, respondersChannel: "#web-launch" },
  artifacts: {
    flags: [{ id: "1", key: "dashboard_insights", off: "" }],
    artifacts: [{ id: "2", kind: "code" as const, reference: "web-app 4.11.3", kept: "" }],
  },
};
const inside = { people: ["Tomasz Zieliński", "Ana María", " "], plan, release: { key: "REL-40", version: "4.12.0" } };

describe("words for customers", () => {
  test.each([
    ["Pages open quickly again.", []],
    ["See rel-40 and RUN-7.", ["rel-40", "RUN-7"]],
    ["tomasz zieliński is on it.", ["tomasz zieliński"]],
    ["Ask Tomasz  Zieliński.", ["Tomasz  Zieliński"]],
    ["Ana Marías", []],
    ["We go back from 4.12.0 to web-app 4.11.3.", ["4.12.0", "web-app 4.11.3"]],
    ["14.12.01", ["4.12.0"].slice(1)],
    ["dashboard_insights is off; talk in #web-launch", ["#web-launch", "dashboard_insights"]],
    ["UNRELATED-40 is a word", []],
  ])("%j gives away %j", (text, found) => {
    expect(findInternal(text, inside)).toEqual(found);
  });

  test("are not accused of a version like 2", () => {
    expect(findInternal("2 of 3 servers are back.", { ...inside, release: { key: "REL-1", version: "2" } })).toEqual([]);
  });
});
