import { askForApprovalInput, giveApprovalShape } from "../approval/approval-input";

/** The bodies are the inputs of the verbs, without what the path says already. */
export const askForApprovalBody = askForApprovalInput.omit({ release: true });
export const giveApprovalBody = giveApprovalShape.omit({ release: true });
