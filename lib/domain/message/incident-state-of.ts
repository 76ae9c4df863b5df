import type { RunStatus } from "../run/words";
import type { IncidentState } from "../status/incident-state";

/** How far a run is, as customers are told. Going back, or forward, is a repair to them. */
export function incidentStateOf(status: RunStatus): IncidentState {
  switch (status) {
    case "detected":
    case "acknowledged":
      return "investigating";
    case "decided":
    case "executing":
    case "failed":
      return "repairing";
    case "verifying":
    case "recovered":
      return "watching";
    case "resolved":
    case "dismissed":
      return "over";
  }
}
