import { type Capability, mayRole } from "../access/policy";
import type { Role } from "../access/roles";
import type { Move } from "./why-not-move";

/** The permission that a move needs. */
export function capabilityOfMove(to: Move): Capability {
  if (to === "cancelled") return "release.cancel";
  return to === "ready" || to === "draft" ? "release.markReady" : "release.deploy";
}

/** Whether somebody may ask for a move at all; `isNamed` on this release as its owner or decision maker. */
export function mayMove(role: Role, isNamed: boolean, to: Move): boolean {
  const answer = mayRole(capabilityOfMove(to), role);
  return answer === "yes" || (answer === "named" && isNamed);
}
