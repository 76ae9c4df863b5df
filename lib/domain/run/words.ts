/** The closed vocabularies of a run and how they read. */
export const runStatuses = ["detected", "acknowledged", "decided", "executing", "verifying", "recovered", "failed", "resolved", "dismissed"] as const;
export type RunStatus = (typeof runStatuses)[number];
export const runStatusNames: Record<RunStatus, string> = {
  detected: "Something is wrong",
  acknowledged: "Being looked at",
  decided: "Decided",
  executing: "Under way",
  verifying: "Verifying",
  recovered: "Recovered",
  failed: "This way back failed",
  resolved: "Resolved",
  dismissed: "False alarm",
};
export function isRunOpen(status: RunStatus): boolean {
  return status !== "resolved" && status !== "dismissed";
}

export const answers = ["rollback", "backout", "restore", "fixForward", "hold"] as const;
export type Answer = (typeof answers)[number];
export const answerNames: Record<Answer, string> = { rollback: "Roll back", backout: "Back out", restore: "Restore", fixForward: "Fix forward", hold: "Hold" };
/** As in "Amara Okafor decided to …". */
export const answerVerbs: Record<Answer, string> = {
  rollback: "roll back", backout: "back out", restore: "restore the system", fixForward: "fix forward", hold: "hold",
};
/** As in "Rolling back, step 3 of 7". */
export const answerDoing: Record<Answer, string> = {
  rollback: "Rolling back", backout: "Backing out", restore: "Restoring", fixForward: "Fixing forward", hold: "Holding",
};
/** The three kinds of going back; the other two answers stand beside them. */
export function goesBack(answer: Answer): boolean {
  return answer === "rollback" || answer === "backout" || answer === "restore";
}

/** Which steps an answer carries out: those of the plan, those of a restore, or none. */
export function stepsKindOf(answer: Answer): "plan" | "restore" | "none" {
  if (answer === "restore") return "restore";
  return goesBack(answer) ? "plan" : "none";
}

export const pains = ["few", "many", "everyone"] as const;
export type Pain = (typeof pains)[number];
export const painNames: Record<Pain, string> = { few: "A few notice", many: "Many are slowed", everyone: "Nobody can work" };
export const risks = ["low", "some", "high"] as const;
export type Risk = (typeof risks)[number];
export const riskNames: Record<Risk, string> = { low: "Low", some: "Some", high: "High" };

export const stepStatuses = ["waiting", "doing", "done", "failed", "skipped"] as const;
export type StepStatus = (typeof stepStatuses)[number];
export const stepStatusNames: Record<StepStatus, string> = { waiting: "Waiting", doing: "Doing", done: "Done", failed: "Failed", skipped: "Skipped" };
