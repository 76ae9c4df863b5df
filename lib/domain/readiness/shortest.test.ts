import { describe, expect, test } from "vitest";
import { definitionOfDone } from "./policy";
import { efforts, sayAct, shortest } from "./shortest";

const blocker = (code: string, say = "", field = "") => ({ code, say, field });

test("each rule of the Definition of Done has an effort, and no other has", () => {
  expect(Object.keys(efforts).sort()).toEqual(definitionOfDone.map(({ code }) => code).sort());
});

describe("the shortest", () => {
  test("takes the least effort, whatever stands first", () => {
    expect(shortest([blocker("step.some"), blocker("role.deputy"), blocker("item.done")])?.code).toBe("role.deputy");
  });

  test("of equals is the first", () => {
    expect(shortest([blocker("role.person", "a"), blocker("role.deputy", "b")])?.say).toBe("a");
  });

  test("of none is none", () => {
    expect(shortest([])).toBeNull();
  });
});

describe("what clears it", () => {
  test.each([
    ["role.deputy", "", "roles/dataOwner/deputyId", "name a deputy for the data owner"],
    ["role.person", "", "roles/escalation/personId", "name the escalation contact"],
    ["role.active", "", "roles/verifier/deputyId", "name another deputy for the verifier"],
    ["step.timeBox", "Step 4 has no time box.", "steps/x/timeBoxMinutes", "set a time box on step 4"],
    ["step.owner", "Steps 2, 4 and 5 have no owner.", "steps/x/ownerId", "name who owns steps 2, 4 and 5"],
    ["item.done", "“Say “yes” twice” is not done.", "checklist/x", "tick “Say “yes” twice”"],
    ["message.finished", "Message 2 has no text.", "messages/x/text", "finish message 2"],
    ["message.external", "", "messages/customersNotice", "say whether customers would notice"],
  ])("%s is a verb", (code, say, field, act) => {
    expect(sayAct({ code, say, field })).toBe(act);
  });
});
