import { z } from "zod";
import { line, uuid } from "../text/text";
import { approvalStep, riskClasses } from "./approval";

const hours = (what: string) => z.number(`Write after how many hours ${what}.`).int("Write whole hours.").min(1, "At least one hour.").max(720, "At most 720 hours (30 days).");

const fields = z.strictObject({
  name: line(80, "Give the policy a name, such as the service that it is for."),
  /** None: all services. */
  serviceIds: z.array(uuid).max(200, "Choose at most 200 services.").transform((ids) => [...new Set(ids)]),
  /** None: all risk classes. */
  riskClasses: z.array(z.enum(riskClasses)).transform((classes) => riskClasses.filter((each) => classes.includes(each))),
  steps: z.array(approvalStep).min(1, "Add at least one step.").max(10, "Use at most 10 steps."),
  remindHours: hours("silence is reminded of"),
  escalateHours: hours("silence is told to the escalation contact"),
});
const inOrder = ({ remindHours, escalateHours }: { remindHours: number; escalateHours: number }) => escalateHours > remindHours;
const order = { path: ["escalateHours"], error: "Remind first: use more hours than for the reminder." };

export const makeApprovalPolicyInput = fields.refine(inOrder, order);
export const changeApprovalPolicyInput = fields.extend({ policyId: uuid }).refine(inOrder, order);
export const removeApprovalPolicyInput = z.strictObject({ policyId: uuid });
