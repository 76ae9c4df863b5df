import type { ReleaseStatus } from "../release/status";

export const phases = ["preDeployment", "duringDeployment", "postDeployment", "rollback"] as const;
export type Phase = (typeof phases)[number];

export const phaseNames: Record<Phase, string> = {
  preDeployment: "Pre-deployment",
  duringDeployment: "During deployment",
  postDeployment: "Post-deployment",
  rollback: "In case of rollback",
};

const openIn: Record<Phase, ReleaseStatus[]> = {
  preDeployment: ["draft", "ready", "deploying", "monitoring"],
  duringDeployment: ["deploying", "monitoring"],
  postDeployment: ["monitoring"],
  rollback: [],
};

/** Whether the items of a phase can be ticked while the release is in this status. */
export function isPhaseOpen(phase: Phase, status: ReleaseStatus): boolean {
  return openIn[phase].includes(status);
}

export const sayPhaseClosed: Record<Phase, string> = {
  preDeployment: "This release has ended; its checklist is kept as it was.",
  duringDeployment: "This item opens when the deployment starts.",
  postDeployment: "This item opens when monitoring starts.",
  rollback: "This item opens when a rollback is under way.",
};
