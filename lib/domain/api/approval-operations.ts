import { approvalsView, askedView, givenView } from "./approval-views";
import { askForApprovalBody, giveApprovalBody } from "./approval-inputs";
import { releaseParams } from "./inputs";
import { operation } from "./operation";

export const getApprovals = operation({
  id: "getApprovals", method: "GET", path: "/api/v1/releases/{key}/approvals", group: "Approvals",
  summary: "Read who has agreed to a plan",
  about: "The steps of every policy that applies, whose turn it is, and every answer with what became of it.",
  may: "workspace.read", params: releaseParams,
  answer: { status: 200, say: "How the approval stands.", shape: approvalsView },
});

export const askForApproval = operation({
  id: "askForApproval", method: "POST", path: "/api/v1/releases/{key}/approvals/ask", group: "Approvals",
  summary: "Ask for approval of the plan",
  about: "Seals the newest plan version and tells those whose turn it is. Asked again for the same plan, nothing changes.",
  may: "approval.ask", params: releaseParams, body: askForApprovalBody, bodyOptional: true,
  answer: { status: 200, say: "It is asked.", shape: askedView },
  example: { body: { note: "Only the flag is new." } },
});

export const giveApproval = operation({
  id: "giveApproval", method: "POST", path: "/api/v1/releases/{key}/approvals", group: "Approvals",
  summary: "Answer whether you approve",
  about: "In the name of the token's person, for the version that was read: when there is a newer one, the answer is 412 with what changed in `current`. A comment is needed unless the answer is yes. `forId` answers in place of somebody who is away and named that person as stand-in.",
  may: "approval.give", params: releaseParams, body: giveApprovalBody, refusals: [409, 412],
  answer: { status: 200, say: "The answer is recorded; the same again leaves one.", shape: givenView },
  example: { body: { version: 15, answer: "afterChanges", comment: "Test the restore before tomorrow noon." } },
});

export const approvalOperations = [getApprovals, askForApproval, giveApproval] as const;
