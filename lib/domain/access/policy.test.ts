import { expect, test } from "vitest";
import { type Capability, capabilities, mayRole, policy, sayForbidden } from "./policy";
import { roles } from "./roles";

// Written out a second time on purpose: who may do what changes here and in the policy, or not at all.
// y: yes, n: no, *: those whom the release names. In the order administrator, product manager, engineer, leader, viewer; then nobody.
const table: Record<Capability, string> = {
  "workspace.read": "yyyyy n",
  "release.create": "yynnn n",
  "release.edit": "yynnn n",
  "release.cancel": "yynnn n",
  "release.markReady": "yy**n n",
  "release.deploy": "yyy*n n",
  "plan.edit": "yy*** n",
  "checklist.tick": "yyy** n",
  "checklist.edit": "yynnn n",
  "run.open": "yyyyy n",
  "run.decide": "yyyyy n",
  "run.act": "yyyy* n",
  "message.send": "yyyy* n",
  "lock.lift": "y**** n",
  "review.edit": "yyyy* n",
  "review.publish": "yy*y* n",
  "drill.edit": "yyyy* n",
  "approval.ask": "yy**n n",
  "approval.give": "yyyyy n",
  "waiver.ask": "yyyy* n",
  "waiver.answer": "ynnyn n",
  "freeze.edit": "ynnyn n",
  "policy.edit": "ynnnn n",
  "template.edit": "yynnn n",
  "service.edit": "yyynn n",
  "delivery.retry": "yyyyn n",
  "channel.manage": "ynnnn n",
  "workspace.edit": "ynnnn n",
  "person.manage": "ynnnn n",
  "person.editOwn": "yyyyy n",
  "notification.own": "yyyyy n",
  "token.own": "yyyyy n",
  "setUp.run": "yyyyy y",
  "invitation.accept": "yyyyy y",
  "session.start": "yyyyy y",
  "feedback.report": "yyyyy y",
  "subscriber.join": "yyyyy y",
  "subscriber.leave": "yyyyy y",
};
const letters = { yes: "y", no: "n", named: "*" };

test.each(Object.entries(table))("%s is for %s", (capability, expected) => {
  const each = [...roles, null].map((role) => letters[mayRole(capability as Capability, role)]);
  expect(`${each.slice(0, 5).join("")} ${each[5]}`).toBe(expected);
});

test("every capability has its row", () => {
  expect(capabilities.sort()).toEqual(Object.keys(table).sort());
});

test("each refusal is a sentence that says what to do", () => {
  for (const capability of capabilities) {
    expect(sayForbidden(capability)).toMatch(/^Your role does not allow you to [a-z][^;]+\. Ask an administrator/);
    expect(policy[capability].say).not.toMatch(/\.$/);
  }
});
