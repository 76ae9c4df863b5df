import { z } from "zod";
import { roles } from "../access/roles";
import { duties } from "../plan/words";
import { uuid } from "../text/text";

export const approvalAnswers = ["yes", "afterChanges", "no"] as const;
export type ApprovalAnswer = (typeof approvalAnswers)[number];
export const approvalAnswerNames: Record<ApprovalAnswer, string> = { yes: "Yes", afterChanges: "Yes, after these changes", no: "No" };

/** An answer that was given. `at` in milliseconds since 1970. */
export type ApprovalFact = {
  id: string;
  personId: string;
  /** In whose place, when that person was away. */
  forId: string | null;
  answer: ApprovalAnswer;
  at: number;
  version: number;
  /** Of the whole plan in that version. */
  digest: string;
};

/** Who can give an agreement: whoever holds a duty of the plan, everybody of a role, or people by name. */
export const approvers = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("duty"), duty: z.enum(duties) }),
  z.strictObject({ kind: z.literal("role"), role: z.enum(roles) }),
  z.strictObject({ kind: z.literal("people"), personIds: z.array(uuid).min(1, "Name at least one person.").max(50, "Name at most 50 people.").transform((ids) => [...new Set(ids)]) }),
]);
export type Approvers = z.output<typeof approvers>;

export const approvalStep = z.strictObject({
  who: approvers,
  count: z.number("Write how many.").int("Write a whole number.").min(1, "At least one person.").max(20, "At most 20 people."),
});
export type ApprovalStep = z.output<typeof approvalStep>;

export const riskClasses = ["low", "medium", "high"] as const;
export type RiskClass = (typeof riskClasses)[number];
export const riskClassNames: Record<RiskClass, string> = { low: "Low risk", medium: "Medium risk", high: "High risk" };

/** A policy that applies to the services of a release; whether it does to its risk class the law asks. */
export type ApprovalPolicy = { id: string; name: string; riskClasses: readonly RiskClass[]; steps: readonly ApprovalStep[] };
