export const statuses = ["draft", "ready", "deploying", "monitoring", "completed", "rolledBack", "closed", "cancelled"] as const;
export type ReleaseStatus = (typeof statuses)[number];

export const statusNames: Record<ReleaseStatus, string> = {
  draft: "Draft",
  ready: "Ready",
  deploying: "Deploying",
  monitoring: "Monitoring",
  completed: "Completed",
  rolledBack: "Rolled back",
  closed: "Closed",
  cancelled: "Cancelled",
};

/** Still on its way: the plan can be edited and people are asked for things. */
export const openStatuses = ["draft", "ready", "deploying", "monitoring"] as const satisfies ReleaseStatus[];

export function isOpen(status: ReleaseStatus): boolean {
  return (openStatuses as readonly ReleaseStatus[]).includes(status);
}

export function isLive(status: ReleaseStatus): boolean {
  return status === "deploying" || status === "monitoring";
}

/** From deploying on: something of it has been in front of people. */
export function wasLive(status: ReleaseStatus): boolean {
  return status !== "draft" && status !== "ready";
}
