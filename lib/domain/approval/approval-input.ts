import { z } from "zod";
import { versionNumber } from "../plan/version";
import { releaseKey } from "../release/key";
import { text, uuid } from "../text/text";
import { approvalAnswers } from "./approval";

const words = text(2_000).transform((value) => value.trim());

export const askForApprovalInput = z.strictObject({ release: releaseKey, note: words.default("") });
export const remindApprovalInput = z.strictObject({ release: releaseKey });
export const giveApprovalShape = z.strictObject({
  release: releaseKey,
  /** The version that was read: an answer is for no other. */
  version: versionNumber,
  answer: z.enum(approvalAnswers, "Choose an answer."),
  comment: words.default(""),
  /** In whose place, while that person is away. */
  forId: uuid.nullable().default(null),
});
export const giveApprovalInput = giveApprovalShape.superRefine(({ answer, comment }, context) => {
  if (answer === "yes" || comment !== "") return;
  context.addIssue({ code: "custom", path: ["comment"], message: answer === "no" ? "Say why, so that somebody can do something about it." : "Say what has to change." });
});
