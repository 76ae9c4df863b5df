import type { ReleaseStatus } from "../release/status";
import { capital, sayNumber } from "../text/say-number";

/** "Can we launch now?", answered in one sentence; later in its life, what stands before the next move. */
export function sayAnswer(status: ReleaseStatus, inTheWay: number): string {
  const things = `${sayNumber(inTheWay)} ${inTheWay === 1 ? "thing" : "things"}`;
  if (status === "draft") {
    return inTheWay === 0
      ? "Yes, as soon as it is marked as ready. Nothing stands in the way."
      : `No. ${capital(things)} ${inTheWay === 1 ? "stands" : "stand"} between this release and its launch.`;
  }
  if (status === "ready") return inTheWay === 0 ? "Yes. Everything in its Definition of Done holds." : `Not now. It is ready, and ${things} ${inTheWay === 1 ? "keeps" : "keep"} its deployment from starting.`;
  if (status === "deploying") return inTheWay === 0 ? "It is being deployed. Monitoring can start." : `It is being deployed. ${capital(things)} ${inTheWay === 1 ? "is" : "are"} left before monitoring.`;
  if (status === "monitoring") return inTheWay === 0 ? "It is live. It can be completed." : `It is live and being monitored. ${capital(things)} ${inTheWay === 1 ? "is" : "are"} left before it is complete.`;
  return ended[status];
}

const ended: Record<"completed" | "rolledBack" | "closed" | "cancelled", string> = {
  completed: "It is live, and complete.",
  rolledBack: "It was rolled back.",
  closed: "It was rolled back, and reviewed.",
  cancelled: "It was cancelled, and will not launch.",
};

/** The question that the overview answers. */
export function sayQuestion(status: ReleaseStatus): string {
  return status === "draft" || status === "ready" ? "Can we launch now?" : "Where does it stand?";
}
