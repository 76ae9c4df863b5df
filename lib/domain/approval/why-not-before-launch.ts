import { type ReleaseStatus, statusNames } from "../release/status";

/** Why approval is neither asked nor given any more; null while the launch lies ahead. */
export function whyNotBeforeLaunch(status: ReleaseStatus): string | null {
  return status === "draft" || status === "ready" ? null : `This release is ${statusNames[status].toLowerCase()}: approval is asked and given before the launch.`;
}
