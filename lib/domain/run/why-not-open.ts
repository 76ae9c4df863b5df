import { type ReleaseStatus, statusNames } from "../release/status";

/** Why nothing can be wrong with a release that is not live; null when a run may open. */
export function whyNotOpen(status: ReleaseStatus, completedAt: Date | null, daysAfter: number, now: Date): string | null {
  if (status === "deploying" || status === "monitoring") return null;
  if (status === "completed" && completedAt !== null) {
    if (now.getTime() <= completedAt.getTime() + daysAfter * 86_400_000) return null;
    return `This release was completed more than ${daysAfter} days ago. Make a new release that undoes it.`;
  }
  return `This release is ${status === "draft" ? "a draft" : statusNames[status].toLowerCase()}; there is nothing live to take back. A run can be opened from deploying on.`;
}
