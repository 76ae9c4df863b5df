import { isOpen, type ReleaseStatus } from "../release/status";

export const phases = ["preDeployment", "duringDeployment", "postDeployment", "rollback"] as const;
export type Phase = (typeof phases)[number];

export const phaseNames: Record<Phase, string> = {
  preDeployment: "Pre-deployment",
  duringDeployment: "During deployment",
  postDeployment: "Post-deployment",
  rollback: "In case of rollback",
};

const openIn: Record<Exclude<Phase, "rollback">, ReleaseStatus[]> = {
  preDeployment: ["draft", "ready", "deploying", "monitoring"],
  duringDeployment: ["deploying", "monitoring"],
  postDeployment: ["monitoring"],
};

/** Whether the items of a phase can be ticked while the release is in this status; those of a rollback while a run is under way. */
export function isPhaseOpen(phase: Phase, status: ReleaseStatus, isRunning: boolean): boolean {
  return phase === "rollback" ? isRunning : openIn[phase].includes(status);
}

export const sayPhaseClosed: Record<Phase, string> = {
  preDeployment: "This release has ended; its checklist is kept as it was.",
  duringDeployment: "This item opens when the deployment starts.",
  postDeployment: "This item opens when monitoring starts.",
  rollback: "This item opens when a rollback is under way.",
};

const opening: Record<Phase, string> = {
  preDeployment: "",
  duringDeployment: "Opens when the deployment starts",
  postDeployment: "Opens when monitoring starts",
  rollback: "Opens only if a rollback starts",
};

/** When a closed phase opens, in a few words beside its heading. */
export function sayPhaseOpens(phase: Phase, status: ReleaseStatus): string {
  return isOpen(status) ? opening[phase] : "Kept as it was";
}
